// Which files a page of ours shows: what its address asks for may come from anybody.

/**
 * A file's address, if this page may show files from there: from its own host, or from one that a
 * `<meta name="source-comparison-hosts" content="https://a.example https://b.example">` names.
 */
export const ownFile = (address) => {
  const hosts = document.querySelector('meta[name="source-comparison-hosts"]')?.content ?? "";
  try {
    const file = new URL(address, document.baseURI);
    const own = new URL(document.baseURI).origin;
    const known = [own, ...hosts.split(/\s+/)].includes(file.origin) && file.protocol !== "file:";
    return known ? file.href : undefined;
  } catch {
    return undefined;
  }
};
