package social.howdah.mastodon;

/** A file that the instance would not take: nothing was sent. The message names the limit. */
public final class UnfitMediaException extends MastodonException {
  private static final long serialVersionUID = 1L;

  public UnfitMediaException(Instance instance, String limit) {
    super(instance + " would not take the file: " + limit, null);
  }
}
