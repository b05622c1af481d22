package social.howdah.mastodon.profile;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.entity.CredentialAccount;
import social.howdah.mastodon.entity.Profile;

/**
 * The caller's profile.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/profile/">Mastodon: profile</a>
 */
@Singleton
public class Profiles extends Area<ProfilesApi> {

  @Inject
  public Profiles(MastodonClient client) {
    super(client, ProfilesApi.class);
  }

  /**
   * The caller's profile, as plain text. Scope {@code profile} or {@code read:accounts}. Since
   * Mastodon 4.6.
   */
  public Profile get(Caller.UserToken caller) {
    return as(caller).get();
  }

  /** Changes the caller's profile. Scope {@code write:accounts}. Since Mastodon 4.6. */
  public Profile update(Caller.UserToken caller, ProfileUpdate update) {
    return as(caller).update(update);
  }

  /** Deletes the avatar. Scope {@code write:accounts}. Since Mastodon 4.2. */
  public CredentialAccount deleteAvatar(Caller.UserToken caller) {
    return as(caller).deleteAvatar();
  }

  /** Deletes the header. Scope {@code write:accounts}. Since Mastodon 4.2. */
  public CredentialAccount deleteHeader(Caller.UserToken caller) {
    return as(caller).deleteHeader();
  }
}
