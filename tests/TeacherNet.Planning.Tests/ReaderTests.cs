using System.Text;
using TeacherNet.Planning.Files;
using TeacherNet.Planning.Search;
using Xunit;

namespace TeacherNet.Planning.Tests;

public sealed class ReaderTests
{
    private const string Sound = """
        {
          "format": "teachernet-plan/1",
          "schools": [{ "id": "S1", "place": "P", "maxOut": 1, "maxIn": 1 }],
          "posts": [{ "id": "S1/a", "school": 0, "staffed": 1, "floor": 0, "target": 1, "max": 1, "weight": 1 },
                    { "id": "S1/b", "school": 0, "staffed": 0, "floor": 0, "target": 1, "max": 1, "weight": 1 }],
          "teachers": [{ "id": "T1", "post": 0, "standing": "duty", "tags": [], "options": [{ "post": 1, "wish": 0, "km": 0 }] }],
          "together": [], "locks": [], "limits": [{ "id": "most", "tags": [], "atMost": 1, "level": "hard" }]
        }
        """;

    [Fact]
    public void Reads_a_sound_instance()
    {
        var instance = InstanceReader.Read(Encoding.UTF8.GetBytes(Sound));

        Assert.Equal("S1/b", instance.Posts[instance.Teachers[0].Options[0].Post].Id);
    }

    [Theory]
    [InlineData("small")]
    [InlineData("tight")]
    [InlineData(null)]
    public void Reads_back_what_it_writes(string? name)
    {
        var instance = name is null ? Tiny.Random(4, repair: true) : Plans.Read(name);
        var written = InstanceWriter.Write(instance);

        Assert.Equal(Encoding.UTF8.GetString(written.Span), Encoding.UTF8.GetString(InstanceWriter.Write(InstanceReader.Read(written.Span)).Span));
        if (name is not null) Assert.Equal(Plans.Optimum(name), Planner.Solve(InstanceReader.Read(written.Span), null, TestContext.Current.CancellationToken).Plan!.Levels);
    }

    [Theory]
    [InlineData("\"teachernet-plan/1\"", "\"teachernet-plan/2\"", 2, "format")]
    [InlineData("\"maxOut\": 1", "\"maxOut\": -1", 3, "schools[0].maxOut")]
    [InlineData("\"maxOut\": 1", "\"maxOut\": 1.5", 3, "schools[0].maxOut")]
    [InlineData("\"school\": 0, \"staffed\": 0", "\"school\": 7, \"staffed\": 0", 5, "posts[1].school")]
    [InlineData("\"S1/b\"", "\"S1/a\"", 5, "posts[1].id")]
    [InlineData("\"standing\": \"duty\"", "\"standing\": \"tired\"", 6, "teachers[0].standing")]
    [InlineData("\"standing\": \"duty\"", "\"standing\": \"fixed\"", 6, "teachers[0].options")]
    [InlineData("{ \"post\": 1, \"wish\"", "{ \"post\": 0, \"wish\"", 6, "teachers[0].options[0].post")]
    [InlineData("\"wish\": 0", "\"wish\": 99999999999999999999", 6, "teachers[0].options[0].wish")]
    [InlineData("\"together\": []", "\"together\": [[0, 0]]", 7, "together[0]")]
    [InlineData("\"locks\": []", "\"locks\": [{ \"teacher\": 0 }]", 7, "locks[0]")]
    [InlineData("\"atMost\": 1, ", "", 7, "limits[0]")]
    [InlineData("\"level\": \"hard\"", "\"level\": 2", 7, "limits[0].level")]
    [InlineData("\"id\": \"most\",", "\"id\": \"most\", \"id\": \"most\",", 7, "limits[0].id")]
    [InlineData("\"limits\":", "\"limits\"", 7, "$")]
    public void Names_line_and_place_of_what_breaks_the_format(string sound, string broken, long line, string path)
    {
        var text = Sound.Replace(sound, broken, StringComparison.Ordinal);
        Assert.NotEqual(Sound, text);

        var malformed = Assert.Throws<MalformedException>(() => InstanceReader.Read(Encoding.UTF8.GetBytes(text)));

        Assert.Equal((line, path), (malformed.Line, malformed.Path));
    }
}
