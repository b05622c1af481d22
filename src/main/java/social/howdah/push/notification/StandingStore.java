package social.howdah.push.notification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.database.Database;

/** By what way accounts are told of, in SQL. */
@Singleton
class StandingStore {
  /**
   * An account.
   *
   * @param pushed whether its pushes arrive
   * @param streamed whether a stream tells of it
   * @param subscribed whether its instance has answered that it pushes
   * @param finding what the watchdog has found of its subscription; null before it has looked
   */
  record Standing(
      UUID account,
      boolean pushed,
      boolean streamed,
      boolean subscribed,
      @Nullable String finding) {}

  private final Database database;

  @Inject
  StandingStore(Database database) {
    this.database = database;
  }

  /** By account; one that was never looked at is left out. */
  Map<UUID, Standing> of(Collection<UUID> accounts) {
    if (accounts.isEmpty()) {
      return Map.of();
    }
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT c.account, c.pushed, c.streamed, s.granted, s.finding
                        FROM notification_cursor c
                        LEFT JOIN push_subscription s ON s.account = c.account
                        WHERE c.account IN (<accounts>)
                        """)
                    .bindList("accounts", List.copyOf(accounts))
                    .map(
                        (row, context) ->
                            new Standing(
                                row.getObject("account", UUID.class),
                                row.getBoolean("pushed"),
                                row.getBoolean("streamed"),
                                row.getString("granted") != null,
                                row.getString("finding")))
                    .stream()
                    .collect(Collectors.toUnmodifiableMap(Standing::account, Function.identity())));
  }
}
