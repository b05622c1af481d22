package social.howdah.chat.talk;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;

/** A chat whose people answer. Called by many threads at once. */
public interface Chat {

  /**
   * Answers what the chat itself asks, and nobody in it did; empty for anything else. Throws as
   * {@link #command}.
   */
  default Optional<Response> handshake(ChatRequest request) {
    return Optional.empty();
  }

  /**
   * Reads what a slash command sends.
   *
   * @throws social.howdah.platform.problem.Problem 401 unless it proves to come from the chat just
   *     now, 400 for what is malformed
   */
  Interaction command(ChatRequest request);

  /** Reads what a button or a form sends; throws as {@link #command}. */
  Interaction action(ChatRequest request);

  /** What no other request is like: by it a repeat is known. */
  default String unique(ChatRequest request) {
    return request.text();
  }

  /**
   * Says the answer: in the response, or by a call of its own where the chat wants it so.
   *
   * @throws IOException when the chat did not take it
   */
  Response answer(Interaction interaction, Answer answer) throws IOException;
}
