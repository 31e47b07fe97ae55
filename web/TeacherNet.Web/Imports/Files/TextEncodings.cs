using System.Text;

namespace TeacherNet.Web.Imports.Files;

/// <summary>Finds the encoding of a text file: marked, or valid UTF-8, or GB18030 (which includes GBK).</summary>
internal static class TextEncodings
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The encoding; leaves the stream at its beginning.</summary>
    /// <exception cref="UnreadableFileException">The bytes are no text in any of them.</exception>
    public static Encoding Of(Stream file, CancellationToken ct)
    {
        Span<byte> mark = stackalloc byte[2];
        var marked = file.ReadAtLeast(mark, 2, throwOnEndOfStream: false) == 2;
        file.Position = 0;
        if (marked && mark.SequenceEqual((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode;
        if (marked && mark.SequenceEqual((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode;

        if (Decodes(file, StrictUtf8, ct)) return Encoding.UTF8;
        var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
        return Decodes(file, gb18030, ct) ? gb18030 : throw new UnreadableFileException("import.file-unknown");
    }

    private static bool Decodes(Stream file, Encoding encoding, CancellationToken ct)
    {
        var (bytes, chars) = (new byte[1 << 16], new char[1 << 17]);
        var decoder = encoding.GetDecoder();
        try
        {
            for (int read; ; ct.ThrowIfCancellationRequested())
            {
                read = file.Read(bytes);
                if (bytes.AsSpan(0, read).Contains((byte)0)) throw new UnreadableFileException("import.file-unknown");
                decoder.GetChars(bytes.AsSpan(0, read), chars, flush: read == 0);
                if (read == 0) return true;
            }
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
        finally
        {
            file.Position = 0;
        }
    }
}
