listen teachernet
