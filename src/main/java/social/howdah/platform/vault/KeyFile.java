package social.howdah.platform.vault;

import com.google.crypto.tink.KeysetHandle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.util.EnumSet;
import java.util.Set;
import social.howdah.platform.OwnerOnly;
import social.howdah.platform.Secret;
import social.howdah.platform.config.InvalidConfigurationException;

/** A keyset in a file. */
final class KeyFile {
  private static final Logger LOG = System.getLogger(KeyFile.class.getName());

  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

  private KeyFile() {}

  /**
   * Reads one; warns when others can, too.
   *
   * @param property that names it
   * @throws InvalidConfigurationException when it is missing, unreadable or no keyset
   */
  static KeysetHandle read(String property, Path file) {
    if (Files.notExists(file)) {
      throw new InvalidConfigurationException(
          property,
          "leads to %s, which does not exist; restore it from its backup.".formatted(file));
    }
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      throw new InvalidConfigurationException(
          property,
          "leads to %s, which cannot be read; the server's user must own it.".formatted(file));
    }
    warnOfReaders(file);
    return KeysetText.parse(property, Secret.of(text));
  }

  private static void warnOfReaders(Path file) {
    try {
      Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
      permissions.addAll(Files.getPosixFilePermissions(file));
      permissions.retainAll(OTHERS);
      if (!permissions.isEmpty()) {
        LOG.log(Level.WARNING, "Others can read the keys in {0}: give it the mode 0600.", file);
      }
    } catch (IOException | UnsupportedOperationException e) {
      LOG.log(Level.DEBUG, "No permissions to look at: " + file);
    }
  }

  /** Makes one nobody else can read; if another node was quicker, that one's stays. */
  static void make(Path file) {
    try {
      Path draft =
          Files.createTempFile(file.toAbsolutePath().getParent(), "keys", ".new", OwnerOnly.file());
      try {
        Files.writeString(draft, KeysetText.write(DataKeys.generate()).reveal());
        Files.createLink(file, draft);
      } finally {
        Files.delete(draft);
      }
    } catch (FileAlreadyExistsException e) {
      LOG.log(Level.DEBUG, "Another node has made it: " + file);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
