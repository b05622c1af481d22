package social.howdah.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code /api/v1/apps} and {@code /oauth/…}: the authorization code grant with PKCE. */
final class OauthDoor {
  private static final String OUT_OF_BAND = "urn:ietf:wg:oauth:2.0:oob";

  private final World world;
  private final Entities entities;
  private final Manners manners;

  OauthDoor(World world, Entities entities, Manners manners) {
    this.manners = manners;
    this.world = world;
    this.entities = entities;
  }

  void register(Call call) throws IOException {
    List<String> redirects = List.of(call.required("redirect_uris").split("\\s+"));
    Set<String> scopes = scopes(call.parameter("scopes").orElse("read"));
    if (!manners.knows(scopes)) {
      throw new Call.Refused(
          422, "Validation failed: Scopes doesn't match configured on the server.");
    }
    call.json(
        200,
        entities.application(
            world.apps().register(call.required("client_name"), redirects, scopes)));
  }

  /** The page on which a person signs in and allows or denies. */
  void page(Call call) throws IOException {
    Apps.App app = asked(call);
    StringBuilder hidden = new StringBuilder();
    call.parameters()
        .forEach(
            (name, values) ->
                hidden.append(
                    "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                        .formatted(name, escape(values.get(0)))));
    call.html(
        200,
        """
        <h1>%s asks to act as you</h1><p>%s</p>
        <form method="post" action="/oauth/authorize">%s
        <label>User <input name="username"></label>
        <label>Password <input name="password" type="password"></label>
        <button name="decision" value="allow">Authorize</button>
        <button name="decision" value="deny">Deny</button></form>
        """
            .formatted(escape(app.name()), escape(call.required("scope")), hidden));
  }

  void decide(Call call) throws IOException {
    Apps.App app = asked(call);
    String redirect = call.required("redirect_uri");
    String state =
        call.parameter("state").map(s -> "&state=" + encode(s)).orElse("")
            + manners.sentIssuer().map(iss -> "&iss=" + encode(iss)).orElse("");
    if (call.parameter("decision").filter("allow"::equals).isEmpty()) {
      call.redirect(
          redirect + "?error=access_denied&error_description=The+resource+owner+denied" + state);
      return;
    }
    World.User user =
        call.parameter("username")
            .flatMap(world::user)
            .filter(known -> known.password().equals(call.parameter("password").orElse("")))
            .orElseThrow(() -> new Call.Refused(401, "Invalid user or password"));
    String code =
        world
            .apps()
            .code(
                new Apps.Code(
                    app,
                    user,
                    redirect,
                    manners.granted(scopes(call.required("scope"))),
                    call.parameter("code_challenge").orElse(null)));
    if (redirect.equals(OUT_OF_BAND)) {
      call.html(200, "<p>Paste this code: <code>" + code + "</code></p>");
    } else {
      call.redirect(redirect + "?code=" + encode(code) + state);
    }
  }

  private Apps.App asked(Call call) {
    Apps.App app =
        world
            .apps()
            .find(call.required("client_id"))
            .orElseThrow(
                () -> new Call.Refused(401, "Client authentication failed due to unknown client"));
    if (!app.redirects().contains(call.required("redirect_uri"))) {
      throw new Call.Refused(422, "The redirect uri included is not valid.");
    }
    if (!app.scopes().containsAll(scopes(call.parameter("scope").orElse("read")))) {
      throw new Call.Refused(422, "The requested scope is invalid, unknown, or malformed.");
    }
    if (call.parameter("code_challenge").isPresent()
        && !call.parameter("code_challenge_method").equals(Optional.of("S256"))) {
      throw new Call.Refused(422, "The code challenge method must be S256.");
    }
    return app;
  }

  void token(Call call) throws IOException {
    Optional<Apps.App> app =
        world
            .apps()
            .find(call.required("client_id"))
            .filter(known -> known.secret().equals(call.parameter("client_secret").orElse("")));
    if (app.isEmpty()) {
      refuse(call, 401, "invalid_client", "Client authentication failed");
      return;
    }
    if (call.required("grant_type").equals("client_credentials")) {
      call.json(
          200,
          entities.token(
              world.token(app.get(), null, scopes(call.parameter("scope").orElse("read")))));
      return;
    }
    Optional<Apps.Code> code =
        world
            .apps()
            .takeCode(call.required("code"))
            .filter(given -> given.app().equals(app.get()))
            .filter(given -> given.redirect().equals(call.required("redirect_uri")))
            .filter(given -> verified(given, call.parameter("code_verifier")));
    if (code.isEmpty()) {
      refuse(call, 400, "invalid_grant", "The provided authorization grant is invalid");
      return;
    }
    ObjectNode token =
        entities.token(world.token(app.get(), code.get().user(), code.get().scopes()));
    if (!manners.isTellingScope()) {
      token.remove("scope");
    }
    call.json(200, token);
  }

  private static boolean verified(Apps.Code code, Optional<String> verifier) {
    if (code.challenge() == null) {
      return true;
    }
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] hash = sha256.digest(verifier.orElse("").getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).equals(code.challenge());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  void revoke(Call call) throws IOException {
    Optional<World.Token> token = world.token(call.required("token"));
    if (token.filter(known -> !known.clientId().equals(call.required("client_id"))).isPresent()) {
      refuse(call, 403, "unauthorized_client", "You are not authorized to revoke this token");
      return;
    }
    world.revoke(call.required("token"));
    call.json(200, Call.JSON.createObjectNode());
  }

  private void refuse(Call call, int status, String error, String description) throws IOException {
    ObjectNode json = entities.error(error).put("error_description", description);
    call.json(status, json);
  }

  private static Set<String> scopes(String words) {
    return Set.of(words.strip().split("\\s+"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
