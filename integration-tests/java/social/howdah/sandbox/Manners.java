package social.howdah.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * In what servers differ. As it is made, the sandbox is Mastodon 4.6; each method makes it an older
 * one, another software, or one that means harm.
 */
public final class Manners {
  private static final String READ =
      "accounts blocks bookmarks collections favourites filters follows lists mutes notifications"
          + " search statuses";
  private static final String WRITE =
      "accounts blocks bookmarks collections conversations favourites filters follows lists media"
          + " mutes notifications reports statuses";

  private static final String ADMIN =
      "accounts canonical_email_blocks domain_allows domain_blocks email_domain_blocks ip_blocks"
          + " reports";

  /** What Mastodon 4.6 supports. */
  private static final List<String> SCOPES =
      Stream.of(
              Stream.of("read", "profile", "write"),
              Stream.of(READ.split(" ")).map(word -> "read:" + word),
              Stream.of(WRITE.split(" ")).map(word -> "write:" + word),
              Stream.of("follow", "push", "admin:read", "admin:write"),
              Stream.of(ADMIN.split(" ")).map(word -> "admin:read:" + word),
              Stream.of(ADMIN.split(" ")).map(word -> "admin:write:" + word))
          .flatMap(words -> words)
          .toList();

  private volatile boolean metadata = true;
  private volatile Set<String> unsupported = Set.of();
  private volatile @Nullable String issuer;
  private volatile boolean announcesIssuer;
  private volatile @Nullable String sentIssuer;
  private volatile UnaryOperator<Set<String>> grant = UnaryOperator.identity();
  private volatile boolean tellsScope = true;
  private volatile @Nullable String domain;
  private volatile boolean keepsKeys = true;
  private volatile boolean edits = true;
  private volatile Duration processing = Duration.ofMillis(300);
  private volatile boolean failsToProcess;

  /** Before Mastodon 4.3, and other software: no RFC 8414. */
  public void withoutMetadata() {
    metadata = false;
  }

  /** An older release: it neither lists nor knows these. */
  public void without(String... scopes) {
    unsupported = Set.of(scopes);
  }

  /** Metadata that name somebody else. */
  public void claimsToBe(String other) {
    issuer = other;
  }

  /** RFC 9207, as Mastodon may have it one day. */
  public void announcesIssuer() {
    announcesIssuer = true;
  }

  /** What stands as {@code iss} on the way back, announced or not. */
  public void sendsIssuer(String iss) {
    sentIssuer = iss;
  }

  /** A person who may untick scopes, or an administrator's rule: less is granted than asked. */
  public void grantsOnly(String... scopes) {
    grant = asked -> Set.of(scopes);
  }

  /** RFC 6749, 5.1 lets a server that grants what was asked say nothing of it. */
  public void doesNotTellScope() {
    tellsScope = false;
  }

  /** Mastodon's LOCAL_DOMAIN, where it is not the host it runs on. */
  public void accountsAreOf(String localDomain) {
    domain = localDomain;
  }

  /** As servers before Mastodon 3.5, and some others. */
  public void knowsNoEdits() {
    edits = false;
  }

  boolean isKnowingEdits() {
    return edits;
  }

  /** How long a video is processed. */
  public void processesFor(Duration time) {
    processing = time;
  }

  Duration processing() {
    return processing;
  }

  /** Files turn out to be broken. */
  public void failsToProcess() {
    failsToProcess = true;
  }

  boolean isFailingToProcess() {
    return failsToProcess;
  }

  /** As servers other than Mastodon. */
  public void ignoresIdempotencyKeys() {
    keepsKeys = false;
  }

  boolean isKeepingKeys() {
    return keepsKeys;
  }

  /** Mastodon again. */
  public void reset() {
    metadata = true;
    unsupported = Set.of();
    issuer = null;
    announcesIssuer = false;
    sentIssuer = null;
    grant = UnaryOperator.identity();
    tellsScope = true;
    domain = null;
    keepsKeys = true;
    edits = true;
    failsToProcess = false;
  }

  boolean hasMetadata() {
    return metadata;
  }

  List<String> supported() {
    return SCOPES.stream().filter(scope -> !unsupported.contains(scope)).toList();
  }

  boolean knows(Set<String> scopes) {
    return scopes.stream().noneMatch(unsupported::contains);
  }

  String issuer(String own) {
    String other = issuer;
    return other == null ? own : other;
  }

  boolean hasAnnouncedIssuer() {
    return announcesIssuer;
  }

  Optional<String> sentIssuer() {
    return Optional.ofNullable(sentIssuer);
  }

  Set<String> granted(Set<String> asked) {
    return grant.apply(asked).stream().collect(Collectors.toUnmodifiableSet());
  }

  boolean isTellingScope() {
    return tellsScope;
  }

  String domain(String own) {
    String local = domain;
    return local == null ? own : local;
  }
}
