package social.howdah.console.workshop;

/** There is no event to try a route on. */
final class UnreadException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String field;
  private final transient FieldMistake mistake;

  /**
   * @param field of the form, which must be changed
   */
  UnreadException(String field, FieldMistake mistake) {
    super(mistake.why());
    this.field = field;
    this.mistake = mistake;
  }

  String field() {
    return field;
  }

  FieldMistake mistake() {
    return mistake;
  }
}
