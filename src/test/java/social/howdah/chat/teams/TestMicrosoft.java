package social.howdah.chat.teams;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import social.howdah.platform.json.Json;

/**
 * The Bot Framework's keys and tokens, as its documentation has them.
 *
 * @see <a
 *     href="https://learn.microsoft.com/en-us/azure/bot-service/rest-api/bot-framework-rest-connector-authentication">
 *     Microsoft: Authentication with the Bot Connector API</a>
 */
final class TestMicrosoft {
  static final String APP = "0a1b2c3d-0000-0000-0000-000000000001";
  static final String TENANT = "0a1b2c3d-0000-0000-0000-00000000000f";
  static final String SERVICE_URL = "https://smba.trafficmanager.net/emea/";

  /** Signs for Teams. */
  final RSAKey key = key("for-teams");

  /** Signs for another channel. */
  final RSAKey other = key("for-webchat");

  private final WireMockServer server = new WireMockServer(options().dynamicPort());

  TestMicrosoft() {
    server.start();
    server.stubFor(
        get("/openidconfiguration")
            .willReturn(
                okJson(
                    Json.write(
                        Map.of(
                            "issuer",
                            "https://api.botframework.com",
                            "jwks_uri",
                            server.baseUrl() + "/keys",
                            "id_token_signing_alg_values_supported",
                            List.of("RS256"))))));
    server.stubFor(
        get("/keys")
            .willReturn(
                okJson(
                    Json.write(
                        Map.of(
                            "keys",
                            List.of(endorsed(key, "msteams"), endorsed(other, "webchat")))))));
    server.stubFor(
        post("/token")
            .willReturn(
                okJson(
                    "{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_token\":\"bot-token\"}")));
  }

  String url(String path) {
    return server.baseUrl() + path;
  }

  /** What a right token says. */
  static JWTClaimsSet.Builder claims(Instant now) {
    return new JWTClaimsSet.Builder()
        .issuer("https://api.botframework.com")
        .audience(APP)
        .claim("serviceurl", SERVICE_URL)
        .notBeforeTime(Date.from(now.minusSeconds(60)))
        .expirationTime(Date.from(now.plusSeconds(3600)));
  }

  static String signed(RSAKey key, JWTClaimsSet claims) {
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  private static Map<String, Object> endorsed(RSAKey key, String channel) {
    Map<String, Object> json = new HashMap<>(key.toPublicJWK().toJSONObject());
    json.put("endorsements", List.of(channel));
    return json;
  }

  private static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  void stop() {
    server.stop();
  }
}
