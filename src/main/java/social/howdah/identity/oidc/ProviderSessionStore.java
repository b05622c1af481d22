package social.howdah.identity.oidc;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.Secret;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.Moment;
import social.howdah.platform.vault.SealedColumn;
import social.howdah.platform.vault.SealedColumns;
import social.howdah.platform.vault.Vault;

/** What the provider gave for sessions, in SQL; its tokens sealed. A row goes with its session. */
@Singleton
class ProviderSessionStore implements SealedColumns {
  private static final String TABLE = "provider_session";

  private final Database database;
  private final Vault vault;

  @Inject
  ProviderSessionStore(Database database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  void insert(Secret id, ProviderSession given) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        INSERT INTO provider_session
                            (id_hash, issuer, subject, sid, id_token, refresh_token, check_at)
                        VALUES (:id, :issuer, :subject, :sid, :idToken, :refresh, :checkAt)
                        """)
                    .bind("id", id.hash())
                    .bind("issuer", given.issuer())
                    .bind("subject", given.subject())
                    .bind("sid", given.sid())
                    .bind("idToken", vault.seal(given.idToken(), idPlace(id.hash())))
                    .bind("refresh", sealRefresh(given.refresh(), id))
                    .bind("checkAt", utc(given.checkAt()))
                    .execute());
  }

  /**
   * Of a session.
   *
   * @throws IllegalStateException when its tokens were sealed with keys that are gone
   */
  Optional<ProviderSession> find(Secret id) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT issuer, subject, sid, id_token, refresh_token, check_at,
                            unanswered_since
                        FROM provider_session WHERE id_hash = :id
                        """)
                    .bind("id", id.hash())
                    .map((row, context) -> given(row, id))
                    .findOne());
  }

  /** Puts the check off: of all that find it due, on any node, one gets true. */
  boolean claim(Secret id, @Nullable Instant due, Instant until) {
    return database
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createUpdate(
                            """
                            UPDATE provider_session SET check_at = :until
                            WHERE id_hash = :id AND check_at = :due
                            """)
                        .bind("id", id.hash())
                        .bind("due", utc(due))
                        .bind("until", utc(until))
                        .execute())
        == 1;
  }

  /** After an answer. */
  void renew(Secret id, Secret idToken, Optional<Secret> refresh, Instant checkAt) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        UPDATE provider_session SET id_token = :idToken, refresh_token = :refresh,
                            check_at = :checkAt, unanswered_since = NULL
                        WHERE id_hash = :id
                        """)
                    .bind("id", id.hash())
                    .bind("idToken", vault.seal(idToken, idPlace(id.hash())))
                    .bind("refresh", sealRefresh(refresh, id))
                    .bind("checkAt", utc(checkAt))
                    .execute());
  }

  void unanswered(Secret id, Instant since, Instant checkAt) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        UPDATE provider_session SET unanswered_since = :since, check_at = :checkAt
                        WHERE id_hash = :id
                        """)
                    .bind("id", id.hash())
                    .bind("since", utc(since))
                    .bind("checkAt", utc(checkAt))
                    .execute());
  }

  /** Sessions here of one of the provider's, or of a subject where the former is null. */
  List<UUID> handles(String issuer, @Nullable String sid, @Nullable String subject) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT s.handle FROM session s JOIN provider_session p USING (id_hash)
                        WHERE p.issuer = :issuer
                        AND (CAST(:sid AS VARCHAR) IS NULL OR p.sid = :sid)
                        AND (CAST(:subject AS VARCHAR) IS NULL OR p.subject = :subject)
                        """)
                    .bind("issuer", issuer)
                    .bind("sid", sid)
                    .bind("subject", subject)
                    .mapTo(UUID.class)
                    .list());
  }

  private ProviderSession given(ResultSet row, Secret id) throws SQLException {
    byte[] refresh = row.getBytes("refresh_token");
    return new ProviderSession(
        row.getString("issuer"),
        row.getString("subject"),
        row.getString("sid"),
        vault.open(row.getBytes("id_token"), idPlace(id.hash())),
        Optional.ofNullable(refresh).map(bytes -> vault.open(bytes, refreshPlace(id.hash()))),
        Moment.orNull(row, "check_at"),
        Moment.orNull(row, "unanswered_since"));
  }

  private byte @Nullable [] sealRefresh(Optional<Secret> refresh, Secret id) {
    return refresh.isPresent() ? vault.seal(refresh.get(), refreshPlace(id.hash())) : null;
  }

  @Override
  public List<SealedColumn> sealedColumns() {
    return List.of(
        new SealedColumn(TABLE, "id_hash", "id_token", ProviderSessionStore::idPlace),
        new SealedColumn(TABLE, "id_hash", "refresh_token", ProviderSessionStore::refreshPlace));
  }

  private static String idPlace(String idHash) {
    return "provider_session/id_token/" + idHash;
  }

  private static String refreshPlace(String idHash) {
    return "provider_session/refresh_token/" + idHash;
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
