package social.howdah.identity.oidc;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import social.howdah.identity.Arrival;
import social.howdah.identity.IdentityConfig;
import social.howdah.identity.Person;
import social.howdah.identity.PersonName;
import social.howdah.identity.Refusal;

/** Who an ID token speaks of, in Howdah's terms. */
@Singleton
class Claims {
  private static final int LONGEST_WORD = 200;
  private static final int LONGEST_MAIL = 320;
  private static final int LONGEST_SUBJECT = 255;

  private final OidcConfig config;
  private final IdentityConfig identity;
  private final SubjectStore subjects;

  @Inject
  Claims(OidcConfig config, IdentityConfig identity, SubjectStore subjects) {
    this.config = config;
    this.identity = identity;
    this.subjects = subjects;
  }

  /**
   * The person.
   *
   * @throws RefusedException when it is nobody who may be here
   */
  Arrival arrival(IDTokenClaimsSet token) throws RefusedException {
    Map<String, Object> claims = map(token);
    String subject = token.getSubject().getValue();
    String issuer = token.getIssuer().getValue();
    if (subject.length() > LONGEST_SUBJECT) {
      throw new RefusedException(Refusal.NO_NAME, "the subject is too long");
    }
    Set<String> roles = identity.roles(words(claims, config.rolesClaim()));
    Optional<String> had = subjects.name(issuer, subject);
    String name =
        had.or(() -> claimed(claims))
            .orElseThrow(
                () -> new RefusedException(Refusal.NO_NAME, "the name claim holds no name"));
    if (roles.isEmpty()) {
      throw new RefusedException(Refusal.NO_ROLE, "no role here; named " + name);
    }
    if (had.isEmpty()) {
      subjects.claim(issuer, subject, name);
      if (!subjects.name(issuer, subject).equals(Optional.of(name))) {
        throw new RefusedException(Refusal.NAME_TAKEN, "another subject has the name " + name);
      }
    }
    return new Arrival(new Person(name, roles, words(claims, config.groupsClaim())), mail(claims));
  }

  private Optional<String> claimed(Map<String, Object> claims) {
    return value(claims, config.nameClaim()) instanceof String text
        ? PersonName.of(text)
        : Optional.empty();
  }

  private static Optional<String> mail(Map<String, Object> claims) {
    boolean unverified = Boolean.FALSE.equals(claims.get("email_verified"));
    return !unverified
            && claims.get("email") instanceof String mail
            && mail.length() <= LONGEST_MAIL
        ? Optional.of(mail)
        : Optional.empty();
  }

  /** A list of words, or a single one. */
  private static Set<String> words(Map<String, Object> claims, String path) {
    Object value = value(claims, path);
    Stream<?> all = value instanceof Collection<?> list ? list.stream() : Stream.ofNullable(value);
    return all.filter(String.class::isInstance)
        .map(word -> ((String) word).strip())
        .filter(word -> !word.isEmpty() && word.length() <= LONGEST_WORD)
        .filter(word -> word.chars().noneMatch(Character::isISOControl))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** By the whole name, as some are URLs with dots in them, or else along the path. */
  private static @Nullable Object value(Map<String, Object> claims, String path) {
    if (claims.containsKey(path)) {
      return claims.get(path);
    }
    Object value = claims;
    for (String step : path.split("\\.", -1)) {
      value = value instanceof Map<?, ?> map ? map.get(step) : null;
    }
    return value;
  }

  private static Map<String, Object> map(IDTokenClaimsSet token) throws RefusedException {
    try {
      return Objects.requireNonNull(token.toJWTClaimsSet().getClaims());
    } catch (ParseException e) {
      throw new RefusedException(Refusal.NOT_TRUSTED, "the ID token holds no claims");
    }
  }
}
