package social.howdah.platform.vault;

/**
 * The {@link DataKeys} as they stand in the database.
 *
 * @param version rises when the keys change
 * @param keyset encrypted; Tink's JSON
 * @param wrappedBy {@link Master#name()} of what encrypts it
 */
record KeysetRow(long version, String keyset, String wrappedBy) {

  @Override
  public String toString() {
    return "keyset version " + version + ", encrypted with " + wrappedBy;
  }
}
