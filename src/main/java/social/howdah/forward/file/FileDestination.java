package social.howdah.forward.file;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.howdah.forward.CloudEvents;
import social.howdah.forward.Destination;
import social.howdah.forward.Message;
import social.howdah.forward.Written;
import social.howdah.outbox.Receipt;
import social.howdah.outbox.RetryableDeliveryException;
import social.howdah.platform.OwnerOnly;

/**
 * A line of JSON for each message: a CloudEvent, which carries the message's id. What is told is on
 * disk. The file is opened anew for each, so that it can be moved away at any time. After a crash
 * the last line says whether the message is there; what is left of half a line is cut off.
 *
 * @param file is made, for the server's own user, where it is missing
 */
record FileDestination(Path file, URI publicUrl) implements Destination {

  @Override
  public Receipt tell(Message message) throws RetryableDeliveryException {
    String line = line(message);
    try (FileChannel channel =
            FileChannel.open(file, Set.of(CREATE, READ, WRITE), OwnerOnly.file());
        FileLock lock = lock(channel)) {
      if (lock == null) {
        throw RetryableDeliveryException.refused("The file is being written by another.");
      }
      Lines lines = new Lines(channel);
      lines.cutTornEnd();
      if (!(message.outcomeUnknown() && lines.last().contains(message.id().toString()))) {
        lines.append(line);
      }
      return Receipt.NONE;
    } catch (IOException e) {
      throw RetryableDeliveryException.outcomeUnknown(
          "The file cannot be written: " + e.getClass().getSimpleName() + ".");
    }
  }

  @Override
  public Optional<Written> written(Message message) {
    return Optional.of(new Written(CloudEvents.CONTENT_TYPE, line(message)));
  }

  private String line(Message message) {
    return CloudEvents.jsonWithId(message, publicUrl);
  }

  /** Null when another destination or process has it. */
  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }
}
