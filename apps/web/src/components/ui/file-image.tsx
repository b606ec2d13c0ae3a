interface FileImageProps {
  /** The signed link; null until it is there. */
  url: string | null;
  isMissing: boolean;
  alt: string;
  className?: string;
}

/** A stored picture through a short signed link. */
export function FileImage({ url, isMissing, alt, className = "" }: FileImageProps) {
  if (isMissing) return <span className="text-sm text-danger">写真を表示できません。</span>;
  if (url === null) return <span className={`block animate-pulse rounded-lg bg-line ${className}`} />;
  // A signed link must not pass through an image cache of ours.
  return <img src={url} alt={alt} className={className} loading="lazy" />;
}
