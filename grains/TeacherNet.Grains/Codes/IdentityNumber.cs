namespace TeacherNet.Grains.Codes;

/// <summary>What an 18-character resident identity number (GB 11643) says about its holder. Never holds the number itself.</summary>
public readonly record struct IdentityNumber(DateOnly Born, Sex Sex)
{
    private const string CheckCharacters = "10X98765432";

    /// <summary>Reads a number of 17 digits and a check character (0-9 or capital X), or says what is wrong with it.</summary>
    public static IdentityFault Read(ReadOnlySpan<char> text, out IdentityNumber number)
    {
        number = default;
        if (text.Length != 18 || text[..17].ContainsAnyExceptInRange('0', '9') || text[17] is not ((>= '0' and <= '9') or 'X'))
            return IdentityFault.Form;
        if (CheckCharacter(text) != text[17]) return IdentityFault.CheckDigit;
        if (!TryDate(text.Slice(6, 8), out var born)) return IdentityFault.BirthDate;
        number = new(born, (text[16] - '0') % 2 == 1 ? Sex.Male : Sex.Female);
        return IdentityFault.None;
    }

    /// <summary>The check character that 17 leading digits call for.</summary>
    public static char CheckCharacter(ReadOnlySpan<char> digits)
    {
        // ISO 7064 MOD 11-2: each weight is the next power of two modulo 11.
        var sum = 0;
        for (int i = 16, weight = 2; i >= 0; i--, weight = weight * 2 % 11) sum += (digits[i] - '0') * weight;
        return CheckCharacters[sum % 11];
    }

    private static bool TryDate(ReadOnlySpan<char> digits, out DateOnly date)
    {
        var (year, month, day) = (Number(digits[..4]), Number(digits[4..6]), Number(digits[6..]));
        var valid = year >= 1900 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        date = valid ? new DateOnly(year, month, day) : default;
        return valid;
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits) number = number * 10 + digit - '0';
        return number;
    }
}

/// <summary>What is wrong with an identity number.</summary>
public enum IdentityFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Not 17 digits and a digit or X.</summary>
    Form,

    /// <summary>The last character does not follow from the others.</summary>
    CheckDigit,

    /// <summary>The eight digits of the birth date are no date since 1900.</summary>
    BirthDate,
}
