package org.carec.ecert.signature;

/** What a signed file may not carry, since it shows or does something that nobody has signed (profile, section H). */
enum ContentFault implements Fault {
    CARRIES_SCRIPT("The PDF carries JavaScript.", "Export the PDF without scripts, then sign it."),
    CARRIES_ACTION(
            "The PDF carries an action that opens, sends or hides something, such as a link to the web.",
            "Export the PDF without links and actions, then sign it."),
    CARRIES_FILE("Another file is embedded in the PDF.", "Remove all attachments, then sign it."),
    CARRIES_LAYERS("The PDF has layers that can be shown or hidden.", "Flatten the layers, then sign it."),
    CARRIES_XFA("The PDF carries an XFA form.", "Print the form to a plain PDF, then sign it."),
    CARRIES_FORM_FIELD("The PDF has a form field beside its signature.", "Flatten the form, then sign it."),
    CARRIES_ANNOTATION(
            "A page carries an annotation beside the signature's, such as a link, a note or a stamp.",
            "Flatten or remove all annotations, then sign it."),
    CARRIES_FOREIGN_CONTENT(
            "The PDF shows content that does not stand in the PDF itself.",
            "Put all content into the PDF, then sign it."),
    CARRIES_ALTERNATE_IMAGE(
            "An image has an alternate that may be shown or printed in its place.",
            "Remove the alternate images, then sign it.");

    private final String sentence;
    private final String remedy;

    ContentFault(String sentence, String remedy) {
        this.sentence = sentence;
        this.remedy = remedy;
    }

    @Override
    public String verdictCode() {
        return FORMAT_FAILURE;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public String remedy() {
        return remedy;
    }
}
