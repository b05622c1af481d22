package social.howdah.mastodon.oauth;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;

/**
 * The e-mail address of somebody who signs up.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/emails/">Mastodon: emails</a>
 */
@Singleton
public class Emails extends Area<EmailsApi> {

  @Inject
  public Emails(MastodonClient client) {
    super(client, EmailsApi.class);
  }

  /** Has the confirmation sent again, by the application that signed the user up alone. */
  public void resendConfirmation(Caller.UserToken caller, @Nullable String email) {
    as(caller).resendConfirmation(email);
  }
}
