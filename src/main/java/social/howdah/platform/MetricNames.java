package social.howdah.platform;

/** Every metric of Howdah: names are a contract with dashboards. */
public final class MetricNames {
  /** Counter of accepted events; {@code source}, {@code repeat}. */
  public static final String EVENTS = "howdah_events";

  /** Counter of attempts to deliver; {@code kind}, {@code outcome} (done, later, dead). */
  public static final String DELIVERIES = "howdah_deliveries";

  /** Gauge: deliveries that wait. */
  public static final String WAITING = "howdah_deliveries_waiting";

  /** Gauge: dead letters. */
  public static final String DEAD = "howdah_deliveries_dead";

  /** Gauge: age in seconds of the oldest delivery that waits. */
  public static final String OLDEST = "howdah_deliveries_oldest_seconds";

  /** Counter of received pushes; {@code result}. */
  public static final String PUSHES = "howdah_pushes";

  /** Counter of notifications that were routed. */
  public static final String NOTIFICATIONS = "howdah_notifications";

  /** Gauge: streams of notifications that this node listens to. */
  public static final String STREAMS = "howdah_streams";

  /** Counter of absences of which the oldest notifications were left out. */
  public static final String LEFT_OUT = "howdah_notifications_left_out";

  /** Counter of compared subscriptions; {@code result} (sound, lost, taken, yielded, …). */
  public static final String PUSH_SUBSCRIPTIONS = "howdah_push_subscriptions";

  /** Gauge: tokens of linked accounts; {@code state} (works, dead, unreachable, …). */
  public static final String TOKENS = "howdah_tokens";

  /** Counter of tried tokens; {@code result} (works, dead, refused, unreachable, limited, …). */
  public static final String PROBES = "howdah_probes";

  /** Timer of HTTP calls out; {@code client}, {@code status} (2xx, 4xx, 5xx, failed). */
  public static final String HTTP_CALLS = "howdah_http_calls";

  /** Counter of secrets in the database that could not be decrypted. */
  public static final String UNREADABLE_SECRETS = "howdah_secrets_unreadable";

  /** Gauge: secrets in the database that are not yet encrypted with the primary key. */
  public static final String OLD_KEY_SECRETS = "howdah_secrets_under_old_keys";

  /** Counter of events signed with a source's previous secret; {@code source}. */
  public static final String PREVIOUS_SECRETS = "howdah_events_with_previous_secret";

  /** Counter of looks at feeds; {@code source}, {@code result} (read, unchanged, failed, gone). */
  public static final String FEED_LOOKS = "howdah_feed_looks";

  private MetricNames() {}
}
