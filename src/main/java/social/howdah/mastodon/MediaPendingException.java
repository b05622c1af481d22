package social.howdah.mastodon;

/** A file was sent, and is not processed in time: it may still be, and can be asked for. */
public final class MediaPendingException extends MastodonException {
  private static final long serialVersionUID = 1L;

  private final String id;

  public MediaPendingException(Instance instance, String id) {
    super(instance + " still processes the file " + id, null);
    this.id = id;
  }

  /** Of the attachment. */
  public String id() {
    return id;
  }
}
