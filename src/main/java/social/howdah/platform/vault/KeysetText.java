package social.howdah.platform.vault;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.Secret;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.json.Json;
import social.howdah.platform.json.MalformedJsonException;

/** A Tink keyset in JSON, as administrators keep one; and what is wrong with one that is not. */
final class KeysetText {
  private KeysetText() {}

  /**
   * Reads one.
   *
   * @param property where it came from
   * @throws InvalidConfigurationException saying what it is instead; never repeating it
   */
  static KeysetHandle parse(String property, Secret json) {
    try {
      KeysetHandle keys =
          TinkJsonProtoKeysetFormat.parseKeyset(
              json.reveal(), DataKeys.CONFIGURATION, InsecureSecretKeyAccess.get());
      DataKeys.aead(keys);
      return keys;
    } catch (GeneralSecurityException | RuntimeException e) {
      throw new InvalidConfigurationException(property, whyNot(json));
    }
  }

  static Secret write(KeysetHandle keys) throws GeneralSecurityException {
    return Secret.of(
        TinkJsonProtoKeysetFormat.serializeKeyset(
            keys, DataKeys.CONFIGURATION, InsecureSecretKeyAccess.get()));
  }

  private static String whyNot(Secret text) {
    Map<String, @Nullable Object> json;
    try {
      json = Json.readPayload(text.reveal().getBytes(StandardCharsets.UTF_8));
    } catch (MalformedJsonException e) {
      return "holds no Tink keyset in JSON: it is damaged or another file; restore it from its"
          + " backup.";
    }
    if (json.containsKey("encryptedKeyset")) {
      return "holds a keyset that is itself encrypted; name the key that encrypts it with"
          + " howdah.keys.kms-uri, or give the keyset in clear.";
    }
    String kinds =
        json.get("key") instanceof List<?> keys
            ? keys.stream()
                .map(KeysetText::kind)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "))
            : "";
    boolean aead = kinds.isEmpty() || kinds.matches(".*(Aes|ChaCha20Poly1305|XAes).*Key.*");
    return aead
        ? "holds a Tink keyset that is damaged; restore it from its backup."
        : "holds a Tink keyset of another kind (%s); an AEAD keyset is needed, such as AES256_GCM."
            .formatted(kinds);
  }

  private static @Nullable String kind(@Nullable Object key) {
    if (key instanceof Map<?, ?> map
        && map.get("keyData") instanceof Map<?, ?> data
        && data.get("typeUrl") instanceof String type) {
      String name = type.substring(type.lastIndexOf('.') + 1);
      return name.matches("[A-Za-z0-9]{1,60}") ? name : null;
    }
    return null;
  }
}
