package social.howdah.platform.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KmsClient;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.MalformedURLException;
import java.net.SocketException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import social.howdah.platform.config.InvalidConfigurationException;

/**
 * Key management services, by whichever Tink {@link KmsClient} knows the URI. The clients of cloud
 * providers are large, so they are not part of Howdah: an administrator puts them into a directory.
 */
final class Kms {
  /** A KMS that does not answer must not hang the start. */
  private static final Duration LONGEST_CALL = Duration.ofSeconds(30);

  /** Tink's own, whose jars do not list them as services. */
  private static final List<String> UNLISTED =
      List.of(
          "com.google.crypto.tink.integration.awskms.AwsKmsClient",
          "com.google.crypto.tink.integration.gcpkms.GcpKmsClient");

  private final ClassLoader loader;
  private final Optional<Path> credentials;

  private Kms(ClassLoader loader, Optional<Path> credentials) {
    this.loader = loader;
    this.credentials = credentials;
  }

  /**
   * Finds clients here, and in the jars of a directory; these see Howdah's Tink.
   *
   * @param property that names the directory
   */
  static Kms of(String property, Optional<Path> libraries, Optional<Path> credentials) {
    ClassLoader own = Kms.class.getClassLoader();
    return new Kms(
        libraries
            .<ClassLoader>map(directory -> new URLClassLoader(jars(property, directory), own))
            .orElse(own),
        credentials);
  }

  private static URL[] jars(String property, Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.toString().endsWith(".jar"))
          .sorted()
          .map(Kms::url)
          .toArray(URL[]::new);
    } catch (IOException e) {
      throw new InvalidConfigurationException(
          property, "names %s, which is no directory that can be read.".formatted(directory));
    }
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The key of a URI. Nothing is asked of the KMS before it is used; then a failure is a {@link
   * KmsException}.
   *
   * @throws InvalidConfigurationException when no client knows the URI
   */
  Aead aead(String property, String uri) {
    KmsClient client = client(property, uri);
    return new Aead() {
      @Override
      public byte[] encrypt(byte[] plaintext, byte[] context) throws GeneralSecurityException {
        return call(() -> key(client, uri).encrypt(plaintext, context));
      }

      @Override
      public byte[] decrypt(byte[] ciphertext, byte[] context) throws GeneralSecurityException {
        return call(() -> key(client, uri).decrypt(ciphertext, context));
      }
    };
  }

  private KmsClient client(String property, String uri) {
    try {
      return Stream.concat(
              ServiceLoader.load(KmsClient.class, loader).stream().map(ServiceLoader.Provider::get),
              UNLISTED.stream().flatMap(name -> unlisted(name).stream()))
          .filter(client -> client.doesSupport(uri))
          .findFirst()
          .orElseThrow(
              () ->
                  new InvalidConfigurationException(
                      property,
                      "is of a kind that no Tink KmsClient here knows; howdah.keys.kms-libraries"
                          + " names the directory with its jars."));
    } catch (ServiceConfigurationError | NoClassDefFoundError e) {
      throw new InvalidConfigurationException(
          property, "finds a client that does not load: " + rootOf(e) + ".");
    }
  }

  private Optional<KmsClient> unlisted(String name) {
    try {
      return Optional.of(
          loader.loadClass(name).asSubclass(KmsClient.class).getConstructor().newInstance());
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    } catch (ReflectiveOperationException e) {
      throw new ServiceConfigurationError(name, e);
    }
  }

  private Aead key(KmsClient client, String uri) throws GeneralSecurityException {
    return (credentials.isPresent()
            ? client.withCredentials(credentials.get().toString())
            : client.withDefaultCredentials())
        .getAead(uri);
  }

  /** In a thread of its own, whose class loader is that of the client's libraries. */
  private byte[] call(Callable<byte[]> work) throws KmsException {
    FutureTask<byte[]> task = new FutureTask<>(work);
    Thread thread = new Thread(task, "howdah-kms");
    thread.setDaemon(true);
    thread.setContextClassLoader(loader);
    thread.start();
    try {
      return task.get(LONGEST_CALL.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw failure(e);
    } catch (TimeoutException e) {
      task.cancel(true);
      throw new KmsException(
          "names a KMS that has not answered within %d seconds."
              .formatted(LONGEST_CALL.toSeconds()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KmsException("names a KMS whose answer was not waited for.");
    }
  }

  private static KmsException failure(Throwable failure) {
    boolean unreachable =
        Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
            .limit(20)
            .anyMatch(
                cause ->
                    cause instanceof SocketException
                        || cause instanceof UnknownHostException
                        || cause instanceof InterruptedIOException);
    return new KmsException(
        (unreachable
                ? "names a KMS that cannot be reached: "
                : "names a KMS that refuses; look at the key, the credentials and their rights: ")
            + rootOf(failure)
            + ".");
  }

  private static String rootOf(Throwable failure) {
    Throwable root = failure;
    for (int i = 0; i < 20 && root.getCause() != null; i++) {
      root = root.getCause();
    }
    String message = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    String whole = root.getClass().getSimpleName() + ", " + message;
    return whole.length() <= 300 ? whole : whole.substring(0, 300) + "…";
  }
}
