package social.howdah.routing.storm;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import social.howdah.message.ChatMessage;
import social.howdah.message.StatusDraft;

/** Texts and keys of any length, as SHA-256 in hexadecimal. */
final class Fingerprint {
  private Fingerprint() {}

  static String of(StatusDraft draft) {
    return of(draft.spoiler() + "\0" + draft.text());
  }

  static @Nullable String of(StatusDraft.@Nullable Thing thing) {
    return thing == null ? null : of(thing.key());
  }

  static String of(ChatMessage message) {
    return of(Companions.of(message));
  }

  private static String of(String text) {
    return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
  }
}
