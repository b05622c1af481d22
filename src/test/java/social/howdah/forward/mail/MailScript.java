package social.howdah.forward.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server of one conversation that answers one command as it is told. */
final class MailScript implements AutoCloseable {
  private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Void> talk;

  /** An empty answer ends the connection. */
  MailScript(String command, String answer) throws IOException {
    talk = CompletableFuture.runAsync(() -> converse(command, answer));
  }

  int port() {
    return socket.getLocalPort();
  }

  List<String> lines() {
    return lines;
  }

  private void converse(String command, String answer) {
    try (Socket client = socket.accept();
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
      say(client, "220 script");
      boolean data = false;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        lines.add(line);
        boolean end = data && line.equals(".");
        if (data && !end) {
          continue;
        }
        String verb = line.split(" ", -1)[0];
        boolean asTold = end ? command.equals(".") : verb.equals(command);
        data = !end && verb.equals("DATA") && !asTold;
        if (asTold && answer.isEmpty()) {
          return;
        }
        say(client, asTold ? answer : data ? "354 go on" : "250 ok");
      }
    } catch (IOException e) {
      lines.add("ended");
    }
  }

  private static void say(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    client.getOutputStream().flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
    talk.join();
  }
}
