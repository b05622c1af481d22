package social.howdah.webhook.vendor;

import jakarta.inject.Singleton;

/**
 * Forgejo, read as {@link GiteaKind Gitea} is. Types are {@code org.forgejo.<event>}.
 *
 * @see <a href="https://forgejo.org/docs/latest/user/webhooks/">Forgejo: Webhooks</a>
 */
@Singleton
class ForgejoKind extends GiteaKind {
  ForgejoKind() {
    super("Forgejo", "org.forgejo");
  }
}
