package social.howdah.identity.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the provider says of itself: its discovery document and its keys, both remembered. May be
 * called from any thread.
 *
 * @see <a href="https://openid.net/specs/openid-connect-discovery-1_0.html">OpenID Connect
 *     Discovery 1.0</a>
 */
@Singleton
class Provider {
  private static final Logger LOG = System.getLogger(Provider.class.getName());

  /** Signatures that only the provider can make: no {@code none}, and no HMAC. */
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  private static final String WELL_KNOWN = "/.well-known/openid-configuration";
  private static final Duration REMEMBERED = Duration.ofHours(1);
  private static final Duration PAUSE = Duration.ofSeconds(10);
  private static final long KEYS_REMEMBERED = Duration.ofMinutes(15).toMillis();
  private static final long KEYS_WAIT = Duration.ofSeconds(30).toMillis();
  private static final long KEYS_OUTLIVE_OUTAGE = Duration.ofHours(4).toMillis();

  /** An unknown key id makes us look again, but a flood of them must not flood the provider. */
  private static final long KEYS_AT_MOST_EVERY = Duration.ofSeconds(10).toMillis();

  /** A provider that has told of itself. */
  record Known(OIDCProviderMetadata metadata, JWSVerificationKeySelector<SecurityContext> keys) {}

  private final OidcConfig config;
  private final ProviderHttp http;
  private final Clock clock;
  private @Nullable Known known;
  private Instant again = Instant.MIN;

  @Inject
  Provider(OidcConfig config, ProviderHttp http, Clock clock) {
    this.config = config;
    this.http = http;
    this.clock = clock;
  }

  /**
   * The provider as it is known; what was known before outlives an outage.
   *
   * @throws ProviderException when it has never told, and does not now
   */
  synchronized Known known() throws ProviderException {
    Instant now = clock.instant();
    if (!now.isBefore(again)) {
      try {
        known = load(config.issuer());
        again = now.plus(REMEMBERED);
      } catch (ProviderException e) {
        again = now.plus(PAUSE);
        LOG.log(Level.WARNING, e.getMessage() + ": " + e.getCause());
      }
    }
    if (known == null) {
      throw new ProviderException("The provider's discovery document cannot be had");
    }
    return known;
  }

  private Known load(Issuer issuer) throws ProviderException {
    try {
      URI url = URI.create(issuer.getValue().replaceAll("/$", "") + WELL_KNOWN);
      OIDCProviderMetadata metadata = OIDCProviderMetadata.parse(http.get(url));
      if (!metadata.getIssuer().equals(issuer)) {
        throw new ProviderException("The discovery document is another issuer's");
      }
      return new Known(metadata, keys(metadata));
    } catch (IOException | GeneralException | RuntimeException e) {
      throw new ProviderException("The provider's discovery document cannot be had", e);
    }
  }

  private JWSVerificationKeySelector<SecurityContext> keys(OIDCProviderMetadata metadata)
      throws ProviderException, MalformedURLException {
    List<JWSAlgorithm> said = metadata.getIDTokenJWSAlgs();
    Set<JWSAlgorithm> algorithms =
        said == null
            ? Set.of(JWSAlgorithm.RS256)
            : said.stream().filter(ALGORITHMS::contains).collect(Collectors.toSet());
    if (algorithms.isEmpty() || metadata.getJWKSetURI() == null) {
      throw new ProviderException("The provider signs by no algorithm that is known here");
    }
    return new JWSVerificationKeySelector<>(
        algorithms,
        JWKSourceBuilder.create(metadata.getJWKSetURI().toURL(), http)
            .cache(KEYS_REMEMBERED, KEYS_WAIT)
            .refreshAheadCache(false)
            .rateLimited(KEYS_AT_MOST_EVERY)
            .outageTolerant(KEYS_OUTLIVE_OUTAGE)
            .build());
  }
}
