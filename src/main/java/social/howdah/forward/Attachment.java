package social.howdah.forward;

/**
 * A picture, video or sound of a status.
 *
 * @param type as Mastodon has it: {@code image}, {@code gifv}, {@code video}, {@code audio}, {@code
 *     unknown}
 * @param url of the file; empty if there is none
 * @param preview a small picture of it; empty if there is none
 * @param description for those who do not see it; empty if nobody wrote one
 */
public record Attachment(String type, String url, String preview, String description) {

  public boolean isImage() {
    return type.equals("image") && !url.isEmpty();
  }

  /** An image that is loaded quickly, for chats that take no large one. */
  public String small() {
    return preview.isEmpty() ? url : preview;
  }

  /** One line that stands for it: {@code [image: a sleeping cat]}. */
  public String line() {
    return description.isEmpty() ? "[" + type + "]" : "[" + type + ": " + description + "]";
  }
}
