//! Pictures drawn anew: upright, not larger than a screen, and without what their maker noted.

use std::io::Cursor;

use bytes::Bytes;
use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, ImageResult};
use tokio::sync::Semaphore;

use super::content::{Kind, mega};
use crate::problem::Problem;

/// A large picture takes hundreds of megabytes while it is open.
static DRAWERS: Semaphore = Semaphore::const_new(2);

/// The longest side of the public copy.
const SIDE: u32 = 2048;
/// Of 100: photographs look the same and weigh a third.
const QUALITY: u8 = 85;
/// Eight bytes are the most that a pixel takes; twice for the one that is being made.
const BYTES_A_PIXEL: u64 = 16;

/// The copy for the public. The size is looked at before anything is opened.
pub(super) async fn redraw(
    kind: Kind,
    content: Bytes,
    pixels: u64,
) -> Result<(Kind, Bytes), Problem> {
    let broken = || Problem::new("problem-file-broken");
    let (width, height) = reader(kind, &content).into_dimensions().map_err(|_| broken())?;
    if u64::from(width) * u64::from(height) > pixels {
        return Err(Problem::new("problem-image-large").with("max", mega(pixels)));
    }
    let _turn = DRAWERS.acquire().await.map_err(|_| broken())?;
    let drawing = tokio::task::spawn_blocking(move || draw(kind, &content, pixels));
    // A decoder that panics has met a broken picture.
    drawing.await.map_err(|_| broken())?.map_err(|_| broken())
}

fn reader(kind: Kind, content: &[u8]) -> ImageReader<Cursor<&[u8]>> {
    let format = match kind {
        Kind::Png => ImageFormat::Png,
        Kind::Jpeg => ImageFormat::Jpeg,
        Kind::Webp | Kind::Pdf => ImageFormat::WebP,
    };
    ImageReader::with_format(Cursor::new(content), format)
}

fn draw(kind: Kind, content: &[u8], pixels: u64) -> ImageResult<(Kind, Bytes)> {
    let mut reader = reader(kind, content);
    let mut limits = image::Limits::default();
    limits.max_alloc = Some(pixels.saturating_mul(BYTES_A_PIXEL));
    reader.limits(limits);
    let mut decoder = reader.into_decoder()?;
    let orientation = decoder.orientation()?;
    let mut picture = DynamicImage::from_decoder(decoder)?;
    if picture.width() > SIDE || picture.height() > SIDE {
        picture = picture.resize(SIDE, SIDE, FilterType::Triangle);
    }
    picture.apply_orientation(orientation);
    encode(kind, &picture)
}

/// A photograph becomes JPEG; a screen, with its letters, stays PNG, and so does what is
/// transparent.
fn encode(kind: Kind, picture: &DynamicImage) -> ImageResult<(Kind, Bytes)> {
    let mut drawn = Vec::new();
    let has_alpha = picture.color().has_alpha();
    if kind == Kind::Png || has_alpha {
        let plain: DynamicImage =
            if has_alpha { picture.to_rgba8().into() } else { picture.to_rgb8().into() };
        plain.write_to(&mut Cursor::new(&mut drawn), ImageFormat::Png)?;
        return Ok((Kind::Png, drawn.into()));
    }
    JpegEncoder::new_with_quality(&mut drawn, QUALITY).encode_image(&picture.to_rgb8())?;
    if drawn.is_empty() {
        return Err(ImageError::IoError(std::io::ErrorKind::WriteZero.into()));
    }
    Ok((Kind::Jpeg, drawn.into()))
}

#[cfg(test)]
pub(super) mod tests {
    use image::{Rgb, RgbImage};

    use super::*;

    /// Red on the left, white on the right.
    pub(in crate::files) fn picture(width: u32, height: u32) -> DynamicImage {
        let colour = |x, _| if x < width / 2 { Rgb([255, 0, 0]) } else { Rgb([255, 255, 255]) };
        RgbImage::from_fn(width, height, colour).into()
    }

    fn written(it: &DynamicImage, format: ImageFormat) -> Vec<u8> {
        let mut content = Vec::new();
        it.write_to(&mut Cursor::new(&mut content), format).unwrap();
        content
    }

    pub(in crate::files) fn png(it: &DynamicImage) -> Vec<u8> {
        written(it, ImageFormat::Png)
    }

    pub(in crate::files) fn jpeg(it: &DynamicImage) -> Vec<u8> {
        written(it, ImageFormat::Jpeg)
    }

    pub(in crate::files) fn webp(it: &DynamicImage) -> Vec<u8> {
        written(it, ImageFormat::WebP)
    }

    /// A photograph that was taken with the camera turned, and says where.
    fn turned() -> Vec<u8> {
        let mut exif = b"Exif\0\0II*\0\x08\0\0\0\x01\0".to_vec();
        // Tag 0x0112, one short: 6, a quarter to the right. Then the secret of this photograph.
        exif.extend(b"\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0secret: home at 49.80, 73.10");
        let size = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
        let mut content = jpeg(&picture(40, 20));
        content.splice(2..2, [&[0xff, 0xe1][..], &size, &exif].concat());
        content
    }

    async fn redrawn(kind: Kind, content: Vec<u8>) -> (Kind, DynamicImage, Bytes) {
        let (kind, copy) = redraw(kind, content.into(), 40_000_000).await.unwrap();
        (kind, image::load_from_memory(&copy).unwrap(), copy)
    }

    #[tokio::test]
    async fn the_copy_stands_upright_and_says_nothing_of_its_maker() {
        let (kind, copy, bytes) = redrawn(Kind::Jpeg, turned()).await;
        assert_eq!((kind, copy.width(), copy.height()), (Kind::Jpeg, 20, 40));
        let copy = copy.to_rgb8();
        let is_red = |x, y| copy.get_pixel(x, y).0[1] < 100;
        assert!(is_red(10, 5) && !is_red(10, 35));
        for secret in [b"secret".as_slice(), b"Exif"] {
            assert!(!bytes.windows(secret.len()).any(|it| it == secret));
        }
    }

    #[tokio::test]
    async fn the_copy_is_not_larger_than_a_screen() {
        let (kind, copy, _) = redrawn(Kind::Png, png(&picture(3000, 600))).await;
        assert_eq!((kind, copy.width(), copy.height()), (Kind::Png, 2048, 410));
    }

    #[tokio::test]
    async fn a_photograph_becomes_jpeg_and_a_transparent_picture_png() {
        let (kind, ..) = redrawn(Kind::Webp, webp(&picture(8, 8))).await;
        assert_eq!(kind, Kind::Jpeg);
        let clear = DynamicImage::new_rgba8(8, 8);
        let (kind, copy, _) = redrawn(Kind::Webp, webp(&clear)).await;
        assert_eq!((kind, copy.to_rgba8().get_pixel(0, 0).0[3]), (Kind::Png, 0));
    }

    #[tokio::test]
    async fn a_flood_of_pixels_is_refused_before_it_is_opened() {
        let mut flood = png(&picture(8, 8));
        flood[16..24].copy_from_slice(&[0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60]);
        let mut check = checksum(&flood[12..29]).to_be_bytes().to_vec();
        flood.splice(29..33, check.drain(..));
        let problem = redraw(Kind::Png, flood.into(), 40_000_000).await.unwrap_err();
        assert_eq!(problem.key, "problem-image-large");
        assert_eq!(
            crate::problem::tests::said(&problem)[2],
            "The picture is too big. Limit: 40 megapixels"
        );
    }

    /// The checksum of a chunk of PNG.
    fn checksum(chunk: &[u8]) -> u32 {
        let step = |crc: u32, byte: &u8| {
            (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
                if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 }
            })
        };
        !chunk.iter().fold(!0, step)
    }
}
