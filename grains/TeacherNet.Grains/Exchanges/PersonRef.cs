using System.Text.Json.Serialization;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Exchanges;

/// <summary>A teacher as another scope knows them. One human being may stand in two regions' rosters; <see cref="Person"/> is the same in both.</summary>
/// <param name="Teacher">The teacher's key in the region of <paramref name="School"/>.</param>
/// <param name="StaffNumber">教师编号 in that region.</param>
/// <param name="Name">The name, sealed under the person's key.</param>
/// <param name="School">The school as then known; its region is the side the person comes from.</param>
public sealed record PersonRef(string Teacher, string StaffNumber, Protected<string> Name, SchoolRef School)
{
    /// <summary>Who it is, whatever the staff number.</summary>
    [JsonIgnore]
    public PersonId Person => Name.Person;
}
