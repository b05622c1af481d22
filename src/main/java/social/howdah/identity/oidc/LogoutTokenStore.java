package social.howdah.identity.oidc;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import social.howdah.platform.Secret;
import social.howdah.platform.database.Database;

/** Logout tokens that were taken, in SQL: each works once, on whichever node. */
@Singleton
class LogoutTokenStore {
  private final Database database;

  @Inject
  LogoutTokenStore(Database database) {
    this.database = database;
  }

  /** Whether it was not spent before. */
  boolean spend(String jti, Instant expires) {
    return database
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createUpdate(
                            """
                            INSERT INTO spent_logout_token (id_hash, expires_at)
                            VALUES (:id, :expires) ON CONFLICT DO NOTHING
                            """)
                        .bind("id", Secret.of(jti).hash())
                        .bind("expires", expires.atOffset(ZoneOffset.UTC))
                        .execute())
        == 1;
  }

  void clean(Instant now) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate("DELETE FROM spent_logout_token WHERE expires_at <= :now")
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .execute());
  }
}
