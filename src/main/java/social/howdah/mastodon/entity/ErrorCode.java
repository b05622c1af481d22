package social.howdah.mastodon.entity;

/** Why a value was refused. */
public enum ErrorCode implements Word {
  ERR_BLOCKED("ERR_BLOCKED"),
  ERR_UNREACHABLE("ERR_UNREACHABLE"),
  ERR_TAKEN("ERR_TAKEN"),
  ERR_RESERVED("ERR_RESERVED"),
  ERR_ACCEPTED("ERR_ACCEPTED"),
  ERR_BLANK("ERR_BLANK"),
  ERR_INVALID("ERR_INVALID"),
  ERR_TOO_LONG("ERR_TOO_LONG"),
  ERR_TOO_SHORT("ERR_TOO_SHORT"),
  ERR_INCLUSION("ERR_INCLUSION");

  private final String word;

  ErrorCode(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
