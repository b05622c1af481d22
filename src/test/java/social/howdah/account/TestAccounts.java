package social.howdah.account;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Instance;
import social.howdah.platform.Secret;
import social.howdah.platform.database.Database;
import social.howdah.platform.vault.Vault;

/** Linked accounts for tests of others. */
public final class TestAccounts {
  private final Fixture fixture;

  public TestAccounts(Database database, Instance instance) {
    fixture = new Fixture(database, instance, event -> {});
  }

  /** An account of ada as after linking, under its own name as alias. */
  public LinkedAccount link(
      Instance instance, String id, String name, String token, String... scopes) {
    return linkFor("ada", instance, id, name, token, scopes);
  }

  /** An account of somebody. */
  public LinkedAccount linkFor(
      String person, Instance instance, String id, String name, String token, String... scopes) {
    return insert(person, instance, id, name, token, false, scopes);
  }

  /** One of the organisation, linked by ada. */
  public LinkedAccount linkShared(Instance instance, String id, String name, String... scopes) {
    return insert("ada", instance, id, name, "token-" + id, true, scopes);
  }

  private LinkedAccount insert(
      String person,
      Instance instance,
      String id,
      String name,
      String token,
      boolean shared,
      String... scopes) {
    LinkedAccount account =
        new LinkedAccount(
            UUID.randomUUID(),
            person,
            instance,
            id,
            name + "@" + instance.host(),
            name,
            Set.of(scopes),
            shared,
            Set.of());
    return fixture.database.transaction(
        () -> {
          fixture.accounts.insert(
              new AccountStore.WithToken(account, Secret.of(token)), fixture.clock.instant());
          fixture.life.renew(account, name);
          return account;
        });
  }

  public Grants grants() {
    return new Grants(
        new GrantStore(fixture.database),
        fixture.accounts,
        fixture.audit,
        fixture.database,
        fixture.clock);
  }

  public Health health() {
    return new Health(fixture.health);
  }

  public Profiles profiles() {
    return new Profiles(fixture.profiles);
  }

  /** As its instance would tell. */
  public void show(LinkedAccount account, Profile profile) {
    fixture.profiles.keep(account.id(), profile);
  }

  public AccessTokens tokens() {
    return fixture.tokens;
  }

  /** A database has one. */
  public Vault vault() {
    return fixture.vault;
  }

  public LinkedAccounts accounts() {
    return new LinkedAccounts(fixture.accounts, new AccountListStore(fixture.database));
  }

  /** What is found of a token. */
  public void found(LinkedAccount account, TokenState state, @Nullable String reason) {
    fixture.health.set(List.of(account.id()), state, reason);
  }
}
