package social.howdah.it;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;
import social.howdah.sandbox.ChatReceiver;
import social.howdah.sandbox.Sandbox;

/** An organisation's installation in small: sandbox, chat, and what is configured between them. */
public final class Installation {
  public static final String HOOK_SECRET = "hook-secret-of-the-tests";
  static final String ADDRESS_SECRET = "9f2c7b1e5d0a4c68b3f1a7e2d4c5b6a7";
  public static final String ADA_PASSWORD = "ada-password-of-the-tests";
  public static final String BOB_PASSWORD = "bob-password-of-the-tests";
  static final String GUS_PASSWORD = "gus-password-of-the-tests";
  public static final String EVE_PASSWORD = "eve-password-of-the-tests";
  public static final String SIGNING = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  static final String SLACK_SECRET = "slack-secret-of-the-tests";

  private static @Nullable Installation shared;

  final Sandbox sandbox;
  final ChatReceiver chat;
  final Server server;
  final Github github;

  private Installation() {
    sandbox = Sandbox.start(0);
    chat = ChatReceiver.start(0);
    sandbox.world().user("alice", "alice-password");
    sandbox.world().user("bob", "bob-password");
    sandbox.world().user("carol", "carol-password");
    server = Server.start(Server.freePort(), data("shared"), settings(sandbox, chat));
    github = new Github(server.url() + "/hooks/github", HOOK_SECRET);
  }

  /** The one most tests share: a start takes long. */
  static synchronized Installation shared() {
    if (shared == null) {
      shared = new Installation();
    }
    return shared;
  }

  static Path data(String name) {
    return Path.of("target", "it-data", name + "-" + System.nanoTime());
  }

  public static Map<String, String> settings(Sandbox sandbox, ChatReceiver chat) {
    Map<String, String> settings = new HashMap<>();
    settings.put("howdah.network.allow", "127.0.0.0/8,::1");
    settings.put("howdah.instance.default", sandbox.base());
    settings.put("howdah.sign-in.local.ada.password", ADA_PASSWORD);
    settings.put("howdah.sign-in.local.ada.roles", "employee,admin");
    settings.put("howdah.sign-in.local.bob.password", BOB_PASSWORD);
    settings.put("howdah.sign-in.local.gus.password", hashed(GUS_PASSWORD));
    settings.put("howdah.sign-in.local.eve.password", EVE_PASSWORD);
    settings.put("howdah.sign-in.local.eve.groups", "press");
    settings.put("howdah.outbox.retries", "200ms,200ms,500ms,1s,1s,1s,1s,1s");
    settings.put("howdah.outbox.heartbeat", "1s");
    settings.put("howdah.source.github.kind", "github");
    settings.put("howdah.source.github.secret", HOOK_SECRET);
    settings.put("howdah.source.ci.kind", "generic");
    settings.put("howdah.source.ci.secret", HOOK_SECRET);
    settings.put("howdah.source.ci.id-header", "X-Id");
    settings.put("howdah.source.chat.kind", "slack");
    settings.put("howdah.source.chat.secret", ADDRESS_SECRET);
    settings.put("howdah.source.cloud.kind", "cloudevents");
    settings.put("howdah.source.cloud.secret", ADDRESS_SECRET);
    settings.put("howdah.route.release.from", "github");
    settings.put(
        "howdah.route.release.when",
        "event.type == 'com.github.release.published' && !data.release.prerelease");
    settings.put("howdah.route.release.post-as", "alice");
    settings.put(
        "howdah.route.release.text",
        "{{ data.repository.full_name }} {{ data.release.tag_name }} is out: {{ data.release.html_url }}");
    settings.put("howdah.route.mentions.from", "mastodon");
    settings.put("howdah.route.mentions.send-to", "chat,archive");
    settings.put("howdah.destination.chat.kind", "slack");
    settings.put("howdah.destination.chat.url", chat.url());
    settings.put("howdah.route.desk.from", "mastodon");
    settings.put("howdah.route.desk.when", "data.text.contains('please answer me')");
    settings.put("howdah.route.desk.send-to", "desk");
    settings.put("howdah.destination.desk.kind", "slack");
    settings.put("howdah.destination.desk.token", "xoxb-token-of-the-tests");
    settings.put("howdah.destination.desk.channel", "C0123ABCD");
    settings.put("howdah.destination.desk.signing-secret", SLACK_SECRET);
    settings.put("howdah.destination.desk.api", chat.url().replace("/hooks/chat", "/api/"));
    settings.put("howdah.destination.board.kind", "slack");
    settings.put("howdah.destination.board.url", chat.url().replace("/chat", "/board"));
    settings.put("howdah.destination.board.personal", "true");
    settings.put("howdah.destination.archive.kind", "webhook");
    settings.put("howdah.destination.archive.url", chat.url().replace("/chat", "/archive"));
    settings.put("howdah.destination.archive.secret", SIGNING);
    return settings;
  }

  /** As Jakarta Security's {@code Pbkdf2PasswordHash} writes it. */
  private static String hashed(String password) {
    byte[] salt = new byte[16];
    new SecureRandom().nextBytes(salt);
    int iterations = 210_000;
    try {
      byte[] hash =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
              .generateSecret(new PBEKeySpec(password.toCharArray(), salt, iterations, 256))
              .getEncoded();
      Base64.Encoder base64 = Base64.getEncoder();
      return "PBKDF2WithHmacSHA512:%d:%s:%s"
          .formatted(iterations, base64.encodeToString(salt), base64.encodeToString(hash));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
