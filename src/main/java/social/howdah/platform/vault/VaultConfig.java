package social.howdah.platform.vault;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import social.howdah.platform.PlatformConfig;
import social.howdah.platform.StartupCheck;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.config.Settings;

/** Where the master key is, and the one before it. */
@Singleton
class VaultConfig implements StartupCheck {
  static final String FILE = "howdah.keys.file";
  static final String PREVIOUS_FILE = "howdah.keys.previous.file";

  private static final String LIBRARIES = "howdah.keys.kms-libraries";
  private static final String RELOAD = "howdah.keys.reload";

  /** The properties that tell of one master key; at most one of the first three is set. */
  private record Names(String file, String keyset, String kmsUri, String kmsCredentials) {
    List<String> sources() {
      return List.of(file, keyset, kmsUri);
    }
  }

  private static final Names CURRENT =
      new Names(FILE, "howdah.keys.keyset", "howdah.keys.kms-uri", "howdah.keys.kms-credentials");
  private static final Names PREVIOUS =
      new Names(
          PREVIOUS_FILE,
          "howdah.keys.previous.keyset",
          "howdah.keys.previous.kms-uri",
          "howdah.keys.previous.kms-credentials");

  private final Settings settings;
  private final PlatformConfig platform;

  @Inject
  VaultConfig(Settings settings, PlatformConfig platform) {
    this.settings = settings;
    this.platform = platform;
  }

  /** The master key that encrypts from now on. */
  MasterSource current() {
    return source(CURRENT).orElseGet(() -> new MasterSource.OfFile(FILE, own()));
  }

  /** The one that still opens what it has encrypted. */
  Optional<MasterSource> previous() {
    return source(PREVIOUS);
  }

  /** The file that Howdah makes itself; empty when the master key is an administrator's. */
  Optional<Path> ownFile() {
    return source(CURRENT).isPresent() ? Optional.empty() : Optional.of(own());
  }

  private Path own() {
    return platform.dataDirectory().resolve("keys.json");
  }

  /** Whoever may make this file asks for a rotation. */
  Path command() {
    return platform.dataDirectory().resolve("rotate-keys");
  }

  /** How often a node looks for keys that another has changed. */
  Duration reload() {
    Duration reload = settings.duration(RELOAD, Duration.ofSeconds(15));
    if (reload.toMillis() < 200 || reload.toHours() > 0) {
      throw new InvalidConfigurationException(RELOAD, "must be from 200ms to 59m.");
    }
    return reload;
  }

  private Optional<MasterSource> source(Names names) {
    List<String> set =
        names.sources().stream().filter(name -> settings.text(name).isPresent()).toList();
    if (set.size() > 1) {
      throw new InvalidConfigurationException(
          set.get(1), "is set and so is %s; only one can hold the key.".formatted(set.get(0)));
    }
    if (settings.text(names.kmsCredentials).isPresent() && !set.contains(names.kmsUri)) {
      throw new InvalidConfigurationException(
          names.kmsCredentials, "is set, but %s is not.".formatted(names.kmsUri));
    }
    Optional<MasterSource> file =
        settings.text(names.file).map(path -> new MasterSource.OfFile(names.file, Path.of(path)));
    Optional<MasterSource> keyset =
        settings.secret(names.keyset).map(text -> new MasterSource.OfText(names.keyset, text));
    return file.or(() -> keyset).or(() -> kms(names));
  }

  private Optional<MasterSource> kms(Names names) {
    return settings
        .text(names.kmsUri)
        .map(
            uri -> {
              Optional<Path> credentials = settings.text(names.kmsCredentials).map(Path::of);
              if (credentials.filter(file -> !Files.isReadable(file)).isPresent()) {
                throw new InvalidConfigurationException(
                    names.kmsCredentials, "names a file that cannot be read.");
              }
              return new MasterSource.OfKms(
                  names.kmsUri,
                  uri,
                  Kms.of(LIBRARIES, settings.text(LIBRARIES).map(Path::of), credentials));
            });
  }

  /** Reads the keys, so that what is wrong with them is told before the database is touched. */
  @Override
  public void check() {
    if (ownFile().filter(file -> !Files.exists(file)).isEmpty()) {
      current().open();
    }
    previous().ifPresent(MasterSource::open);
    reload();
  }
}
