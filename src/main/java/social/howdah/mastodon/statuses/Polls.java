package social.howdah.mastodon.statuses;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.entity.Poll;

/**
 * Polls.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/polls/">Mastodon: polls</a>
 */
@Singleton
public class Polls extends Area<PollsApi> {

  @Inject
  public Polls(MastodonClient client) {
    super(client, PollsApi.class);
  }

  /** A poll. Scope {@code read:statuses} for what is not public. */
  public Poll get(Caller caller, String id) {
    return as(caller).get(id);
  }

  /** Votes for options, by their index from 0. Scope {@code write:statuses}. */
  public Poll vote(Caller.UserToken caller, String id, List<Integer> choices) {
    return as(caller).vote(id, choices);
  }
}
