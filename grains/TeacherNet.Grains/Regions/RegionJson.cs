using System.Text.Json.Serialization;

namespace TeacherNet.Grains.Regions;

/// <summary>The wire form of the region's commands and events.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EstablishRegion))]
[JsonSerializable(typeof(AdoptPolicy))]
[JsonSerializable(typeof(RevisePolicy))]
[JsonSerializable(typeof(RegionEstablished))]
[JsonSerializable(typeof(RegionFactsCorrected))]
[JsonSerializable(typeof(PolicyAdopted))]
[JsonSerializable(typeof(PolicyRevised))]
[JsonSerializable(typeof(PolicyRule))]
[JsonSerializable(typeof(PolicyChoice))]
[JsonSerializable(typeof(RetirementLine))]
public sealed partial class RegionJson : JsonSerializerContext;
