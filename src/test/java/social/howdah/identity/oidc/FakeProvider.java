package social.howdah.identity.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import social.howdah.platform.json.Json;

/** A provider that answers as a test wants, wrongly too. Good answers are tried with Keycloak. */
final class FakeProvider implements AutoCloseable {
  static final String CLIENT = "howdah";

  /** What the token endpoint answers. */
  record Answer(int status, String body) {}

  private static final Map<String, RSAKey> KEYS = new ConcurrentHashMap<>();

  private final HttpServer server;
  private final List<Map<String, String>> tokenRequests = new CopyOnWriteArrayList<>();
  private volatile RSAKey key = key("one");
  private volatile Supplier<Answer> token = () -> new Answer(500, "");
  private volatile boolean announcesIssuer;
  private volatile String discovered;
  private final AtomicInteger keysAsked = new AtomicInteger();

  private FakeProvider(HttpServer server) {
    this.server = server;
    discovered = issuer();
    server.createContext("/.well-known/openid-configuration", at -> send(at, 200, discovery()));
    server.createContext("/keys", this::keys);
    server.createContext("/token", this::token);
    server.start();
  }

  static FakeProvider start() {
    try {
      return new FakeProvider(
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  void announceIssuer() {
    announcesIssuer = true;
  }

  /** Its discovery document names another. */
  void discover(String issuer) {
    discovered = issuer;
  }

  void answer(Supplier<Answer> answer) {
    token = answer;
  }

  /** Gives this ID token, and a refresh token. */
  void give(Supplier<String> idToken) {
    answer(
        () ->
            new Answer(
                200,
                Json.write(
                    Map.of(
                        "access_token", "access",
                        "token_type", "Bearer",
                        "refresh_token", "refresh",
                        "id_token", idToken.get()))));
  }

  List<Map<String, String>> tokenRequests() {
    return tokenRequests;
  }

  int keysAsked() {
    return keysAsked.get();
  }

  RSAKey key() {
    return key;
  }

  /** Signs by another key from now on. */
  void rotate(String kid) {
    key = key(kid);
  }

  /** A key of that name, always the same. */
  static RSAKey key(String kid) {
    return KEYS.computeIfAbsent(kid, FakeProvider::newKey);
  }

  /** Another key of that name. */
  static RSAKey newKey(String kid) {
    try {
      return new RSAKeyGenerator(2048).keyID(kid).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Of ada, an employee, as it should be. */
  JWTClaimsSet.Builder claims(String nonce) {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(issuer())
        .subject("subject-of-ada")
        .audience(CLIENT)
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(300)))
        .claim("nonce", nonce)
        .claim("sid", "sid-of-ada")
        .claim("preferred_username", "ada")
        .claim("realm_access", Map.of("roles", List.of("howdah-employee")));
  }

  String signed(JWTClaimsSet claims) {
    return signed(claims, key, JOSEObjectType.JWT);
  }

  static String signed(JWTClaimsSet claims, RSAKey key, JOSEObjectType type) {
    try {
      SignedJWT jwt =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).type(type).build(),
              claims);
      jwt.sign(new RSASSASigner(key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static String unsigned(JWTClaimsSet claims) {
    return new PlainJWT(claims).serialize();
  }

  /** HMAC with what everybody knows: the public key. */
  String hmacWithPublicKey(JWTClaimsSet claims) {
    try {
      SignedJWT jwt =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(), claims);
      jwt.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private String discovery() {
    return Json.write(
        Map.of(
            "issuer",
            discovered,
            "authorization_endpoint",
            issuer() + "/authorize",
            "token_endpoint",
            issuer() + "/token",
            "jwks_uri",
            issuer() + "/keys",
            "end_session_endpoint",
            issuer() + "/logout",
            "response_types_supported",
            List.of("code"),
            "subject_types_supported",
            List.of("public"),
            "id_token_signing_alg_values_supported",
            List.of("RS256", "HS256", "none"),
            "authorization_response_iss_parameter_supported",
            announcesIssuer));
  }

  private void keys(HttpExchange at) throws IOException {
    keysAsked.incrementAndGet();
    send(at, 200, new JWKSet(key.toPublicJWK()).toString());
  }

  private void token(HttpExchange at) throws IOException {
    String form = new String(at.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    tokenRequests.add(
        Arrays.stream(form.split("&", -1))
            .map(field -> field.split("=", 2))
            .collect(Collectors.toMap(field -> field[0], field -> decoded(field[1]))));
    Answer answer = token.get();
    send(at, answer.status(), answer.body());
  }

  private static String decoded(String value) {
    return URLDecoder.decode(value, StandardCharsets.UTF_8);
  }

  private static void send(HttpExchange at, int status, String json) throws IOException {
    try (at) {
      byte[] body = json.getBytes(StandardCharsets.UTF_8);
      at.getResponseHeaders().set("Content-Type", "application/json");
      at.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      at.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
