package social.howdah.webhook.vendor;

import jakarta.inject.Singleton;

/**
 * Gogs, read as {@link GiteaKind Gitea} is. Types are {@code io.gogs.<event>}.
 *
 * @see <a href="https://gogs.io/docs/features/webhook">Gogs: Webhooks</a>
 */
@Singleton
class GogsKind extends GiteaKind {
  GogsKind() {
    super("Gogs", "io.gogs");
  }
}
