package social.howdah;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Ends the server's process. Payara Micro stays up without its application when a deployment fails,
 * and buries the reason under stack traces; an administrator wants one sentence and an exit status.
 */
final class FailedStart {

  /** Says why, past the server's asynchronous log, and ends the process with status 1. */
  static void end(String sentence) {
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    err.println(sentence);
    // Not exit: shutdown hooks would wait for the deployment that waits for them. Nothing runs yet.
    Runtime.getRuntime().halt(1);
  }

  private FailedStart() {}
}
