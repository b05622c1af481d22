package social.howdah.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The sandbox: a Mastodon server on this machine. */
public final class Sandbox implements AutoCloseable {
  private static final int CHARACTERS = 500;
  private static final int LIMIT = 100_000;

  private interface Door {
    JsonNode open(Call call, String id) throws IOException;
  }

  private record Way(Pattern pattern, Door door) {}

  private final World world = new World();
  private final Manners manners = new Manners();
  private final PushSender pushes = new PushSender(world);
  private final Queue<Way> ways = new ArrayDeque<>();
  private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
  private final Queue<Fault> editFaults = new ConcurrentLinkedQueue<>();
  private final Map<String, AtomicInteger> remaining = new ConcurrentHashMap<>();
  private final HttpServer server;
  private final String base;
  private final OauthDoor oauth;
  private final WellKnownDoor wellKnown;
  private final ApiDoor api;
  private final StatusDoor statuses;
  private final RelationDoor relations;
  private final ActionDoor actions;
  private final MediaDoor media;
  private final ModerationDoor moderators;
  private final ModerationEntities moderated;
  private final Entities entities;
  private final StreamingServer streams;
  private volatile Duration reset = Duration.ofSeconds(2);
  private volatile Duration latency = Duration.ZERO;
  private final AtomicInteger posts = new AtomicInteger();
  private volatile IntConsumer posting = count -> {};
  private volatile Outage outage = Outage.NONE;

  private Sandbox(int port) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    base = "http://127.0.0.1:" + server.getAddress().getPort();
    entities = new Entities(base, pushes::serverKey, world, manners);
    oauth = new OauthDoor(world, entities, manners);
    wellKnown = new WellKnownDoor(world, manners, base);
    streams = new StreamingServer(world, entities);
    api = new ApiDoor(world, entities, pushes);
    statuses = new StatusDoor(world, entities, api, pushes, streams, manners, CHARACTERS);
    relations = new RelationDoor(world, entities, api);
    actions = new ActionDoor(world, relations, entities, api);
    media = new MediaDoor(world, entities, api, manners);
    moderated = new ModerationEntities(world, entities);
    moderators = new ModerationDoor(world, moderated, api);
    ways();
    server.createContext("/", this::serve);
    server.setExecutor(Executors.newCachedThreadPool(Sandbox::daemon));
    server.start();
  }

  /**
   * Starts one.
   *
   * @param port 0 for any
   */
  public static Sandbox start(int port) {
    try {
      return new Sandbox(port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "sandbox");
    thread.setDaemon(true);
    return thread;
  }

  public String base() {
    return base;
  }

  /** In what this server differs from others. */
  public Manners manners() {
    return manners;
  }

  public World world() {
    return world;
  }

  public StreamingServer streams() {
    return streams;
  }

  public PushSender pushes() {
    return pushes;
  }

  /**
   * What the instance's webhook says of a report: {@code report.created}, {@code report.updated}.
   */
  public String webhookOfReport(String event, String id) {
    return moderated.webhook(event, moderated.report(world.moderation().report(id)));
  }

  /** What it says of an account: {@code account.created}, {@code account.approved} and so on. */
  public String webhookOfAccount(String event, World.User user) {
    return moderated.webhook(event, moderated.account(user));
  }

  /** The next status somebody posts meets these faults, one each time. */
  public void failNextPosts(Fault... next) {
    faults.addAll(List.of(next));
  }

  /** The next changes of statuses meet these faults. */
  public void failNextEdits(Fault... next) {
    editFaults.addAll(List.of(next));
  }

  /** Who is told when somebody is about to post: how many calls there were, this one counted. */
  public void onPost(IntConsumer listener) {
    posting = listener;
  }

  /** How long until a rate limit is reset. */
  public void resetAfter(Duration time) {
    reset = time;
  }

  /** How long every post of a status takes. */
  public void takes(Duration time) {
    latency = time;
  }

  /** From now on every call of the API, and of OAuth, meets this. */
  public void outage(Outage next) {
    outage = next;
  }

  private void ways() {
    way("GET /\\.well-known/oauth-authorization-server", (call, id) -> entities.metadata());
    way("GET /api/v2/instance", (call, id) -> entities.instance(CHARACTERS, streams.base()));
    way("GET /api/v1/accounts/verify_credentials", (call, id) -> api.verifyCredentials(call));
    way("GET /api/v1/accounts/relationships", (call, id) -> relations.all(call));
    way("GET /api/v1/accounts/([^/]+)/lists", relations::lists);
    way("GET /api/v1/accounts/([^/]+)/statuses", api::statuses);
    way("POST /api/v1/statuses", (call, id) -> statuses.post(call));
    way("GET /api/v1/scheduled_statuses", (call, id) -> statuses.scheduled(call));
    way("PUT /api/v1/statuses/([^/]+)", statuses::edit);
    way("GET /api/v1/statuses/([^/]+)/history", statuses::history);
    way("POST /api/v2/media", (call, id) -> media.upload(call));
    way("GET /api/v1/media/([^/]+)", media::get);
    way("GET /api/v1/statuses/([^/]+)", statuses::status);
    way("DELETE /api/v1/statuses/([^/]+)", statuses::delete);
    way("GET /api/v1/statuses/([^/]+)/source", statuses::source);
    way("GET /api/v1/statuses/([^/]+)/context", statuses::context);
    for (String what : List.of("reblog", "favourite", "bookmark")) {
      action("statuses", what, actions::status);
    }
    for (String what : List.of("follow", "mute")) {
      action("accounts", what, actions::account);
    }
    way("GET /api/v2/search", (call, id) -> actions.search(call));
    way("GET /api/v1/timelines/home", (call, id) -> api.home(call));
    way("GET /api/v1/timelines/public", (call, id) -> api.everyone(call));
    way("GET /api/v1/timelines/tag/([^/]+)", api::hashtag);
    way("GET /api/v1/notifications", (call, id) -> api.notifications(call));
    way("GET /api/v1/notifications/([^/]+)", api::notification);
    way("POST /api/v1/push/subscription", (call, id) -> api.subscribe(call));
    way("GET /api/v1/push/subscription", (call, id) -> api.getSubscription(call));
    way("PUT /api/v1/push/subscription", (call, id) -> api.updateSubscription(call));
    way("DELETE /api/v1/push/subscription", (call, id) -> api.unsubscribe(call));
    way("GET /api/v1/admin/reports", (call, id) -> moderators.reports(call));
    way("GET /api/v1/admin/reports/([^/]+)", moderators::report);
    for (String what : List.of("assign_to_self", "unassign", "resolve", "reopen")) {
      way("reports", what, moderators::changeReport);
    }
    way("GET /api/v1/admin/accounts/([^/]+)", moderators::account);
    for (String what :
        List.of("approve", "reject", "enable", "unsilence", "unsuspend", "unsensitive")) {
      way("accounts", what, moderators::changeAccount);
    }
    way("POST /api/v1/admin/accounts/([^/]+)/action", moderators::act);
  }

  private void way(String of, String what, Action action) {
    way(
        "POST /api/v1/admin/%s/([^/]+)/%s".formatted(of, what),
        (call, id) -> action.on(call, what, id));
  }

  private interface Action {
    JsonNode on(Call call, String what, String id) throws IOException;
  }

  /** To do it, and to take it back. */
  private void action(String of, String what, Action action) {
    for (String each : List.of(what, "un" + what)) {
      way(
          "POST /api/v1/%s/([^/]+)/%s".formatted(of, each),
          (call, id) -> action.on(call, each, id));
    }
  }

  private void way(String pattern, Door door) {
    ways.add(new Way(Pattern.compile(pattern), door));
  }

  private void serve(HttpExchange exchange) throws IOException {
    Call call = new Call(exchange);
    try {
      String what = call.method() + " " + call.path();
      if (outage.answers(call)) {
        return;
      }
      switch (what) {
        case "GET /.well-known/webfinger", "GET /.well-known/host-meta" -> wellKnown.serve(call);
        case "POST /api/v1/apps" -> oauth.register(call);
        case "GET /oauth/authorize" -> oauth.page(call);
        case "POST /oauth/authorize" -> oauth.decide(call);
        case "POST /oauth/token" -> oauth.token(call);
        case "POST /oauth/revoke" -> oauth.revoke(call);
        case "GET /" -> call.html(200, "<h1>Sandbox</h1>" + pages());
        default -> serve(call, what);
      }
    } catch (Call.Refused e) {
      if (e.challenge != null) {
        call.answerHeader("WWW-Authenticate", e.challenge);
      }
      call.json(e.status, entities.error(String.valueOf(e.getMessage())));
    }
  }

  private void serve(Call call, String what) throws IOException {
    for (Way way : ways) {
      Matcher matcher = way.pattern.matcher(what);
      if (matcher.matches()) {
        budget(call);
        answer(call, what, way.door, matcher.groupCount() == 0 ? "" : matcher.group(1));
        return;
      }
    }
    if (what.matches("GET /@\\w+/\\d+")) {
      String id = call.path().replaceFirst(".*/", "");
      call.html(
          200,
          world
              .status(id)
              .map(entities::status)
              .map(s -> s.get("content").asText())
              .orElse("Gone"));
      return;
    }
    throw new Call.Refused(404, "Record not found");
  }

  private void answer(Call call, String what, Door door, String id) throws IOException {
    Fault fault =
        what.equals("POST /api/v1/statuses")
            ? faults.poll()
            : what.startsWith("PUT /api/v1/statuses/") ? editFaults.poll() : null;
    if (what.equals("POST /api/v1/statuses")) {
      posting.accept(posts.incrementAndGet());
      sleep(fault == Fault.SLOW ? Duration.ofSeconds(2) : latency);
    }
    if (fault == Fault.TOO_MANY_REQUESTS) {
      call.answerHeader("X-RateLimit-Remaining", "0");
      throw new Call.Refused(429, "Too many requests");
    } else if (fault == Fault.ERROR_BEFORE) {
      throw new Call.Refused(500, "Internal server error");
    } else if (fault == Fault.HTML_PAGE) {
      call.html(502, "<h1>502 Bad Gateway</h1>");
      return;
    }
    JsonNode answer = door.open(call, id);
    if (fault == Fault.ERROR_AFTER) {
      throw new Call.Refused(500, "Internal server error");
    } else if (fault == Fault.CUT) {
      call.cut();
    } else {
      call.json(call.answerStatus(), answer);
    }
  }

  /** Something to look at: everything posted, the newest first. */
  private String pages() {
    return world.posted().stream()
        .map(posted -> entities.status(posted))
        .map(
            status ->
                "<article><b>@%s</b> %s</article><hr>"
                    .formatted(
                        status.get("account").get("username").asText(),
                        status.get("content").asText()))
        .collect(Collectors.joining());
  }

  private void budget(Call call) {
    String token = String.valueOf(call.header("Authorization"));
    int left = remaining.computeIfAbsent(token, key -> new AtomicInteger(LIMIT)).decrementAndGet();
    call.answerHeader("X-RateLimit-Limit", String.valueOf(LIMIT));
    call.answerHeader("X-RateLimit-Remaining", String.valueOf(Math.max(0, left)));
    call.answerHeader("X-RateLimit-Reset", Instant.now().plus(reset).toString());
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    streams.close();
  }
}
