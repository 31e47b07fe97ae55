import { Alert, Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '@/lib/i18n/texts';
import styles from './check-in.module.css';
import { checkInTexts } from './texts';

interface Detector {
  detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]>;
}

type DetectorKind = new (options: { formats: string[] }) => Detector;

const everyLook = 300;

/** Reads QR codes with the camera; shows nothing in a browser that cannot. */
export function Scanner({ found }: { found: (text: string) => void }) {
  const t = useTexts(checkInTexts);
  const [isScanning, setScanning] = useState(false);
  const detector = (window as { BarcodeDetector?: DetectorKind }).BarcodeDetector;
  if (detector === undefined || !('mediaDevices' in navigator)) return null;
  return (
    <>
      <Button size="large" block onClick={() => { setScanning(!isScanning); }}>{isScanning ? t.stopScan : t.scan}</Button>
      {isScanning && <Camera kind={detector} found={(text) => { setScanning(false); found(text); }} />}
    </>
  );
}

function Camera({ kind, found }: { kind: DetectorKind; found: (text: string) => void }) {
  const t = useTexts(checkInTexts);
  const video = useRef<HTMLVideoElement>(null);
  const tell = useRef(found);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => { tell.current = found; }, [found]);
  useEffect(() => {
    const detector = new kind({ formats: ['qr_code'] });
    const ending = new AbortController();
    const isOver = (): boolean => ending.signal.aborted;
    const look = async (): Promise<void> => {
      const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      ending.signal.addEventListener('abort', () => { stream.getTracks().forEach((track) => { track.stop(); }); });
      const shown = video.current;
      if (isOver() || shown === null) { stream.getTracks().forEach((track) => { track.stop(); }); return; }
      shown.srcObject = stream;
      await shown.play();
      while (!isOver()) {
        const [code] = await detector.detect(shown);
        if (code !== undefined) { tell.current(code.rawValue); return; }
        await new Promise((done) => setTimeout(done, everyLook));
      }
    };
    look().catch(() => { if (!isOver()) setFailed(true); });
    return () => { ending.abort(); };
  }, [kind]);
  return hasFailed ? <Alert type="warning" showIcon title={t.noCamera} /> : <video ref={video} className={styles.video} muted playsInline />;
}
