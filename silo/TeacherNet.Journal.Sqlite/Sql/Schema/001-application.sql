pragma application_id = 0x544E4A4C
