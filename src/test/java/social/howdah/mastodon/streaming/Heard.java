package social.howdah.mastodon.streaming;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jsoup.Jsoup;
import social.howdah.mastodon.entity.Notification;
import social.howdah.mastodon.entity.Status;

/** A listener that writes down what it is told, in order. */
final class Heard implements StreamListener {
  private final List<String> told = new CopyOnWriteArrayList<>();

  @Override
  public void status(Status status) {
    told.add("status " + Jsoup.parse(String.valueOf(status.content())).text());
  }

  @Override
  public void deleted(String id) {
    told.add("deleted " + id);
  }

  @Override
  public void notification(Notification notification) {
    told.add(notification.type().raw() + " of " + notification.account().username());
  }

  @Override
  public void filtersChanged() {
    told.add("filters changed");
  }

  @Override
  public void missed(Stream stream) {
    told.add("missed " + stream.name());
  }

  @Override
  public void connected() {
    told.add("connected");
  }

  @Override
  public void refused(String error) {
    told.add("refused: " + error);
  }

  @Override
  public void ended(String reason) {
    told.add("ended: " + reason);
  }

  /** All of it, when so much has been told. */
  List<String> first(int count) {
    await().atMost(Duration.ofSeconds(20)).until(() -> told.size() >= count);
    return List.copyOf(told);
  }
}
