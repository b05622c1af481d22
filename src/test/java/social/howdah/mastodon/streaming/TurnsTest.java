package social.howdah.mastodon.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private final Turns turns = new Turns(2, Runnable::run);
  private final List<String> begun = new ArrayList<>();
  private final List<Runnable> done = new ArrayList<>();

  @Test
  void aServerSeesAFewAtATimeAndTheOthersInOrder() {
    List.of("a", "b", "c", "d").forEach(name -> knock("one.example", name));
    assertThat(begun).containsExactly("a", "b");
    done.remove(1).run();
    assertThat(begun).containsExactly("a", "b", "c");
    done.remove(0).run();
    assertThat(begun).containsExactly("a", "b", "c", "d");
    done.forEach(Runnable::run);
    knock("one.example", "e");
    assertThat(begun).endsWith("e");
  }

  @Test
  void aServerDoesNotWaitForAnother() {
    List.of("a", "b", "c").forEach(name -> knock("slow.example", name));
    knock("quick.example", "d");
    assertThat(begun).containsExactly("a", "b", "d");
  }

  private void knock(String server, String name) {
    turns.take(
        server,
        finished -> {
          begun.add(name);
          done.add(finished);
        });
  }
}
