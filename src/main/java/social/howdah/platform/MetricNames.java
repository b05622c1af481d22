package social.howdah.platform;

/** Every metric of Howdah: names are a contract with dashboards. */
public final class MetricNames {
  /** Counter of accepted events; {@code source}, {@code repeat}. */
  public static final String EVENTS = "howdah_events";

  /** Timer from the arrival of an event, or of several at once, to its commit. */
  public static final String ACCEPTANCE = "howdah_event_acceptance";

  /** Counter of requests with events that were not accepted; {@code source}, {@code status}. */
  public static final String REFUSED_EVENTS = "howdah_events_refused";

  /** Counter of what routes said; {@code route}, {@code verdict} (matched, muted, failed, …). */
  public static final String VERDICTS = "howdah_route_verdicts";

  /** Counter of what became of statuses and messages at gates; {@code fate} (passed, …). */
  public static final String PASSAGES = "howdah_gate_passages";

  /** Gauge: statuses that wait for approval. */
  public static final String APPROVALS = "howdah_approvals_waiting";

  /** Counter of attempts to deliver; {@code kind}, {@code outcome} (done, later, dead). */
  public static final String DELIVERIES = "howdah_deliveries";

  /** Gauge: deliveries that wait. */
  public static final String WAITING = "howdah_deliveries_waiting";

  /** Gauge: dead letters. */
  public static final String DEAD = "howdah_deliveries_dead";

  /** Gauge: lanes in which something waits; {@code state} (open, paused, held). */
  public static final String LANES = "howdah_lanes";

  /** Gauge: age in seconds of the oldest delivery that waits and is due, or was tried in vain. */
  public static final String OLDEST = "howdah_deliveries_oldest_seconds";

  /** Counter of attempts to reach destinations; {@code destination}, {@code outcome}. */
  public static final String MESSAGES = "howdah_messages";

  /** Gauge: for how many seconds the destination has taken nothing; {@code destination}. */
  public static final String FAILING = "howdah_destination_failing_seconds";

  /** Gauge: 1 when nothing more is sent there; {@code destination}. */
  public static final String DISABLED = "howdah_destination_disabled";

  /** Counter of received pushes; {@code result}. */
  public static final String PUSHES = "howdah_pushes";

  /** Counter of notifications that were routed. */
  public static final String NOTIFICATIONS = "howdah_notifications";

  /** Gauge: accounts whose notifications are read; {@code way} of news (push, stream, poll). */
  public static final String READ_ACCOUNTS = "howdah_notification_accounts";

  /** Gauge: for how many seconds an account has been due to be looked at, and was not. */
  public static final String LATE_LOOKS = "howdah_notification_looks_late_seconds";

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

  /** Counter of lines added to the audit; {@code action} (signed-in, sign-in-refused, …). */
  public static final String AUDIT = "howdah_audit_lines";

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
