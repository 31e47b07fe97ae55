using System.Collections.Immutable;
using System.Security.Cryptography;
using TeacherNet.Engine.Privacy;
using TeacherNet.Engine.Storage;
using TeacherNet.Kernel;
using Xunit;

namespace TeacherNet.Engine.Tests.Privacy;

public sealed class PersonVaultTests
{
    private static readonly byte[] KeyFile = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
    private readonly VolatileSideStore side = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Opens_what_it_sealed_also_after_a_restart()
    {
        var person = NewPerson();
        var name = (await AdmittedAsync(person)).Seal(person, "张三");

        Assert.Equal("张三", new PersonVault(side, KeyFile).Open(name));
        Assert.DoesNotContain("张三", name.Sealed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seals_equal_values_of_one_person_equally_and_no_others()
    {
        var (ada, bob) = (NewPerson(), NewPerson());
        var vault = await AdmittedAsync(ada, bob);

        Assert.Equal(vault.Seal(ada, "张三"), vault.Seal(ada, "张三"));
        Assert.NotEqual(vault.Seal(ada, "张三").Sealed, vault.Seal(bob, "张三").Sealed);
        Assert.NotEqual(vault.Seal(ada, "张三").Sealed[..16], vault.Seal(ada, "张四").Sealed[..16]);
    }

    [Fact]
    public async Task Never_opens_again_what_a_person_erased_sealed()
    {
        var (ada, bob) = (NewPerson(), NewPerson());
        var vault = await AdmittedAsync(ada, bob);
        var (hers, his) = (vault.Seal(ada, "张三"), vault.Seal(bob, "李四"));

        Assert.True(await vault.EraseAsync(ada, new Erased(), Cancel));
        Assert.False(await vault.EraseAsync(ada, new Erased(), Cancel));

        Assert.Null(vault.Open(hers));
        Assert.Null(new PersonVault(side, KeyFile).Open(hers));
        Assert.Equal("李四", vault.Open(his));
        Assert.Throws<InvalidOperationException>(() => vault.Seal(ada, "张三"));
    }

    [Fact]
    public async Task Erases_again_who_comes_back_with_a_backup_and_keeps_a_key_given_since()
    {
        var (ada, bob, erased) = (NewPerson(), NewPerson(), new Erased());
        var vault = await AdmittedAsync(ada, bob);
        var (hers, backup) = (vault.Seal(ada, "张三"), (await side.GetAsync("person-key", ada.ToString(), Cancel))!.Value);
        await vault.EraseAsync(ada, erased, Cancel);
        await side.WriteAsync([new("person-key", ada.ToString(), backup)], Cancel);
        Assert.Equal("张三", new PersonVault(side, KeyFile).Open(hers));

        Assert.Equal([ada], await PersonVault.EraseAgainAsync(side, erased, Cancel));
        Assert.Null(new PersonVault(side, KeyFile).Open(hers));

        await AdmittedAsync(ada);
        Assert.Empty(await PersonVault.EraseAgainAsync(side, erased, Cancel));
        Assert.NotNull(await side.GetAsync("person-key", ada.ToString(), Cancel));
    }

    [Fact]
    public async Task Opens_under_one_key_what_two_nodes_seal_for_a_person_both_admit()
    {
        var (ada, bob) = (NewPerson(), NewPerson());
        var (one, two) = (new PersonVault(side, KeyFile), new PersonVault(side, KeyFile));
        await one.AdmitAsync([ada], Cancel);
        await two.AdmitAsync([ada, bob, bob], Cancel);

        Assert.Equal("张三", one.Open(two.Seal(ada, "张三")));
        Assert.Equal("李四", one.Open(two.Seal(bob, "李四")));
        Assert.Equal("张三", new PersonVault(side, KeyFile).Open(two.Seal(ada, "张三")));
    }

    [Fact]
    public async Task Opens_nothing_that_was_changed_or_belongs_to_another()
    {
        var (ada, bob) = (NewPerson(), NewPerson());
        var vault = await AdmittedAsync(ada, bob);
        var name = vault.Seal(ada, "张三");
        var bytes = Convert.FromBase64String(name.Sealed);
        bytes[^1] ^= 1;

        Assert.Null(vault.Open(name with { Sealed = Convert.ToBase64String(bytes) }));
        Assert.Null(vault.Open(name with { Person = bob }));
        Assert.Null(vault.Open(name with { Sealed = "AAAA" }));
    }

    [Fact]
    public async Task Says_so_when_the_key_file_is_another()
    {
        await AdmittedAsync(NewPerson());

        await Assert.ThrowsAsync<CryptographicException>(() => new PersonVault(side, RandomNumberGenerator.GetBytes(32)).LoadAsync(Cancel));
    }

    [Fact]
    public void Finds_equal_values_by_an_index_that_tells_nothing()
    {
        var vault = new PersonVault(side, KeyFile);

        Assert.Equal(vault.BlindIndex("identity", "110101199003070011"), new PersonVault(side, KeyFile).BlindIndex("identity", "110101199003070011"));
        Assert.NotEqual(vault.BlindIndex("identity", "110101199003070011"), vault.BlindIndex("phone", "110101199003070011"));
        Assert.NotEqual(vault.BlindIndex("identity", "110101199003070011"), new PersonVault(side, new byte[32]).BlindIndex("identity", "110101199003070011"));
    }

    [Fact]
    public void Opens_blobs_that_are_whole_and_its_own()
    {
        var vault = new PersonVault(side, KeyFile);
        var sealedBlob = vault.Seal("a view's state"u8);

        Assert.Equal("a view's state"u8.ToArray(), vault.Open(sealedBlob));
        Assert.Null(new PersonVault(side, new byte[32]).Open(sealedBlob));
        sealedBlob[20] ^= 1;
        Assert.Null(vault.Open(sealedBlob));
    }

    private static PersonId NewPerson() => new(Guid.NewGuid());

    private async Task<PersonVault> AdmittedAsync(params PersonId[] people)
    {
        var vault = new PersonVault(side, KeyFile);
        await vault.AdmitAsync(people, Cancel);
        return vault;
    }

    private sealed class Erased : IErasureList
    {
        private ImmutableArray<Erasure> list = [];

        public Task AddAsync(Erasure erasure, CancellationToken cancel)
        {
            list = list.Add(erasure);
            return Task.CompletedTask;
        }

        public Task<ImmutableArray<Erasure>> ReadAsync(CancellationToken cancel) => Task.FromResult(list);
    }
}
