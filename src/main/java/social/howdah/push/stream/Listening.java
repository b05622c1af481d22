package social.howdah.push.stream;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import social.howdah.account.AccessTokens;
import social.howdah.account.AccountNotLinkedException;
import social.howdah.account.TokenRenewed;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.streaming.Stream;
import social.howdah.mastodon.streaming.Streaming;
import social.howdah.platform.MetricNames;
import social.howdah.platform.Metrics;
import social.howdah.push.Hints;
import social.howdah.push.PushNeeds;
import social.howdah.push.notification.Looks;

/**
 * This node's lines: one for each account of its share that is to be listened to. Two nodes may
 * have a line of the same account for a moment; a hint is worth no more for being told twice.
 */
@Singleton
class Listening {
  private static final Logger LOG = System.getLogger(Listening.class.getName());

  /** A node that has not been seen for so long is dead. */
  static final Duration LIFE = Duration.ofSeconds(30);

  /** An instance that does not let us listen is asked again after this. */
  private static final Duration REST = Duration.ofMinutes(10);

  private final UUID node = UUID.randomUUID();
  private final NodeStore nodes;
  private final Looks looks;
  private final AccessTokens tokens;
  private final Streaming streaming;
  private final Hints hints;
  private final Clock clock;
  private final Map<UUID, Line> lines = new ConcurrentHashMap<>();
  private final Map<UUID, Instant> resting = new ConcurrentHashMap<>();

  @Inject
  Listening(
      NodeStore nodes,
      Looks looks,
      AccessTokens tokens,
      Streaming streaming,
      Hints hints,
      Metrics metrics,
      Clock clock) {
    this.nodes = nodes;
    this.looks = looks;
    this.tokens = tokens;
    this.streaming = streaming;
    this.hints = hints;
    this.clock = clock;
    metrics.gauge(MetricNames.STREAMS, this::open);
  }

  /** Opens and closes lines, and has accounts looked at that may have missed something. */
  void round() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Share share = new Share(node, nodes.beat(node, now, LIFE));
    Set<UUID> mine =
        looks.listened().stream().filter(share::has).collect(Collectors.toUnmodifiableSet());
    tell();
    endRefused(now);
    lines.keySet().stream().filter(account -> !mine.contains(account)).forEach(this::close);
    resting.values().removeIf(until -> !until.isAfter(now));
    mine.stream()
        .filter(account -> !lines.containsKey(account) && !resting.containsKey(account))
        .forEach(account -> open(account, now));
  }

  private void tell() {
    List<Line> news = lines.values().stream().filter(Line::takeNews).toList();
    Map<Boolean, List<UUID>> open =
        news.stream()
            .collect(
                Collectors.partitioningBy(
                    line -> line.state() == Line.State.OPEN,
                    Collectors.mapping(Line::account, Collectors.toList())));
    try {
      looks.heard(open.getOrDefault(true, List.of()), open.getOrDefault(false, List.of()));
    } catch (RuntimeException e) {
      news.forEach(Line::keepNews);
      throw e;
    }
  }

  private void endRefused(Instant now) {
    for (Line line : List.copyOf(lines.values())) {
      // Its news goes first: a look judges the token.
      if (line.state() == Line.State.REFUSED && !line.hasNews()) {
        close(line.account());
        resting.put(line.account(), now.plus(REST));
      }
    }
  }

  private void open(UUID account, Instant now) {
    try {
      Caller.UserToken caller = tokens.ofAccount(account);
      if (!PushNeeds.isCoveredBy(caller)) {
        resting.put(account, now.plus(REST));
        return;
      }
      Line line = new Line(account, hints);
      lines.put(account, line);
      line.over(streaming.listen(caller, Set.of(Stream.NOTIFICATIONS), line));
    } catch (AccountNotLinkedException e) {
      resting.put(account, now.plus(REST));
      LOG.log(Level.DEBUG, "An account cannot be listened to: " + e.getMessage());
    }
  }

  private void close(UUID account) {
    Line line = lines.remove(account);
    if (line != null) {
      line.close();
    }
  }

  /** The new token is listened with from the next round on. */
  void renewed(@Observes TokenRenewed event) {
    UUID account = event.account().id();
    resting.remove(account);
    close(account);
  }

  /** Ends; the others take over at once. */
  void end() {
    lines.keySet().forEach(this::close);
    nodes.leave(node);
  }

  int open() {
    return Math.toIntExact(
        lines.values().stream().filter(line -> line.state() == Line.State.OPEN).count());
  }
}
