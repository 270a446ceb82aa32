package org.carec.ecert.signature;

/** What a signed file may not carry, since it shows or does something that nobody has signed (profile, section H). */
enum ContentFault implements Fault {
    CARRIES_SCRIPT,
    CARRIES_ACTION,
    CARRIES_FILE,
    CARRIES_LAYERS,
    CARRIES_XFA,
    CARRIES_FORM_FIELD,
    CARRIES_ANNOTATION,
    CARRIES_FOREIGN_CONTENT,
    CARRIES_ALTERNATE_IMAGE;

    @Override
    public String verdictCode() {
        return FORMAT_FAILURE;
    }
}
