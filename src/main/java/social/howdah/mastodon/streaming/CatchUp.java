package social.howdah.mastodon.streaming;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import social.howdah.mastodon.AnswerException;
import social.howdah.mastodon.MastodonException;
import social.howdah.mastodon.RateLimitedException;
import social.howdah.mastodon.ServerErrorException;
import social.howdah.mastodon.UnauthorizedException;
import social.howdah.mastodon.entity.StreamEvent;
import social.howdah.mastodon.entity.StreamMessage;

/** Tells what a stream missed while there was no socket. For one thread at a time. */
final class CatchUp {
  /** Where what was missed is found. */
  interface Source {
    /** For a listener who finds out himself: nothing is fetched. */
    Source NONE =
        new Source() {
          @Override
          public Set<StreamEvent> events(Stream stream) {
            return Set.of();
          }

          @Override
          public List<StreamMessage> after(Stream stream, StreamEvent event, String last) {
            return List.of();
          }

          @Override
          public Optional<String> newest(Stream stream, StreamEvent event) {
            return Optional.empty();
          }
        };

    /** Which events of a stream can be found afterwards. */
    Set<StreamEvent> events(Stream stream);

    /** What came after the last one that is known, the oldest first. */
    List<StreamMessage> after(Stream stream, StreamEvent event, String last);

    /** The id of the newest; empty where there is none. */
    Optional<String> newest(Stream stream, StreamEvent event);
  }

  private final Source source;
  private final Inbox inbox;
  private final StreamListener listener;

  CatchUp(Source source, Inbox inbox, StreamListener listener) {
    this.source = source;
    this.inbox = inbox;
    this.listener = listener;
  }

  /** Where a stream stood when it was caught up with. */
  record Mark(Stream stream, StreamEvent event, String last) {}

  /**
   * Tells what came after the last message of the stream; of a stream that is new, remembers where
   * it begins.
   *
   * @return where it stands now
   * @throws social.howdah.mastodon.MastodonException if that cannot be known now
   */
  List<Mark> with(Stream stream) {
    return source.events(stream).stream().flatMap(event -> with(stream, event).stream()).toList();
  }

  private Optional<Mark> with(Stream stream, StreamEvent event) {
    try {
      return Optional.of(reached(stream, event));
    } catch (AnswerException e) {
      if (e instanceof UnauthorizedException || isPassing(e)) {
        throw e;
      }
      // Without the scope, or the list: there is nothing to wait for.
      inbox.tell(() -> listener.refused(String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }

  private Mark reached(Stream stream, StreamEvent event) {
    Optional<String> last = inbox.last(stream, event);
    if (last.isEmpty()) {
      inbox.begins(stream, event, source.newest(stream, event).orElse(Gap.BEGINNING));
    } else {
      tell(new Mark(stream, event, last.get()));
    }
    return new Mark(stream, event, inbox.last(stream, event).orElse(Gap.BEGINNING));
  }

  /** Whether what cannot be had now may be had later: not where the instance said no. */
  static boolean isPassing(MastodonException failure) {
    return !(failure instanceof AnswerException)
        || failure instanceof RateLimitedException
        || failure instanceof ServerErrorException;
  }

  /** Forgets where a stream stood: nothing of it is missed any more. */
  void without(Stream stream) {
    source.events(stream).forEach(event -> inbox.forget(stream, event));
  }

  /** Tells what came after a mark and has not been told. */
  void tell(Mark mark) {
    List<StreamMessage> missed = source.after(mark.stream(), mark.event(), mark.last());
    missed.forEach(inbox::take);
    if (missed.size() >= Gap.MOST) {
      inbox.tell(() -> listener.missed(mark.stream()));
    }
  }
}
