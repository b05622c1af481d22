package social.howdah.routing.language;

/** A condition or template that cannot be compiled. The message is shown to people. */
public final class MistakenException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient Mistake mistake;

  public MistakenException(String message, Mistake mistake, Throwable cause) {
    super(message, cause);
    this.mistake = mistake;
  }

  public Mistake mistake() {
    return mistake;
  }
}
